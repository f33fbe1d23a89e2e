// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** t_pagingexample: a driver before and after migration, five cases in three memory placements. */
class ExampleChannelTest {
    /** Where the client's memory is. */
    enum Placement {
        PRESENT, PAGED_OUT, HALF_OUT
    }

    private final TestSystem system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
    private final List<Integer> results = new ArrayList<>();

    private ClientMemory memory(String name) {
        return new ClientMemory(system.pager.addRegion(name, PagingType.DATA, 3, new MemorySource(2_000)));
    }

    private Frame bring(ClientMemory memory, Placement placement) {
        int bytes = switch (placement) {
        case PRESENT -> 3 * 4096;
        case HALF_OUT -> 4096;
        case PAGED_OUT -> 0;
        };
        return bytes == 0 ? instant(t -> {
        }) : system.pager.touch(memory.region(), 0, bytes, true);
    }

    private Frame read(ExampleChannel channel, ClientMemory memory, int length) {
        return sequence(channel.read(memory, length), instant(t -> results.add((int) t.result())));
    }

    private ExampleChannel channel(boolean migrated, RealtimeState state) {
        return new ExampleChannel(system.machine, system.pager, migrated, state, 50_000);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void bothDriversAnswerAlikeInAllFiveCases(Placement placement) {
        var expected = List.of(0, KErr.ARGUMENT.code(), KErr.ARGUMENT.code(), KErr.IN_USE.code(), KErr.CANCEL.code(),
                0);
        for (boolean migrated : new boolean[] { false, true }) {
            results.clear();
            ExampleChannel channel = channel(migrated, RealtimeState.OFF);
            ClientMemory memory = memory("client " + migrated);
            system.machine.spawn("client", 10, sequence(bring(memory, placement), read(channel, memory, 100),
                    read(channel, memory, 0), read(channel, memory, 5_000), instant(t -> channel.cancel()),
                    read(channel, memory, 200), read(channel, memory, 300)));
            system.machine.spawn("second", 9, sequence(new Sleep(95_000), read(channel, memory("other"), 100),
                    instant(t -> channel.cancel())));
            system.machine.run();
            assertEquals(expected, results, "migrated " + migrated);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aRealTimeDriverThreadPanicsTheClientOnlyBeforeMigration(boolean migrated) {
        ExampleChannel channel = channel(migrated, RealtimeState.ON);
        SimThread client = system.machine.spawn("client", 10, read(channel, memory("client"), 100));
        system.machine.run();
        ThreadExit exit = client.exit();
        assertNotNull(exit);
        assertEquals(migrated ? "Kill  0" : "Panic KERN-EXEC 61", exit.type() + " " + exit.category() + " "
                + exit.reason());
        assertEquals(migrated ? List.of(0) : List.of(), results);
        assertEquals(0, system.pager.sizes().locked(), "nothing stays pinned");
    }
}
