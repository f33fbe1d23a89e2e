// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.kernel.client.MessageArgument;
import org.pagewright.kernel.client.MessageServer;
import org.pagewright.kernel.client.MessageServer.PinPolicy;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;

/** t_svrpinning: each pin policy of a server against each type of message argument. */
class ServerPinningScenarioTest {
    private final TestSystem system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(200);

    static List<Object[]> combinations() {
        var rows = new ArrayList<Object[]>();
        for (PinPolicy policy : PinPolicy.values()) {
            for (MessageArgument.Type type : MessageArgument.Type.values()) {
                for (int bits = 0; bits < 4; bits++) {
                    rows.add(new Object[] { policy, type, (bits & 1) != 0, (bits & 2) != 0 });
                }
            }
        }
        return rows;
    }

    private Region memory(String name) {
        var memory = new DataMemory(system.pager, name, 2, true);
        assertEquals(0, memory.commit(0, 2));
        return memory.region();
    }

    /** A real-time server is the proof: without pins its client is panicked with 61, with pins it is served. */
    @ParameterizedTest
    @MethodSource("combinations")
    void aRealTimeServerNeedsPinnedArguments(PinPolicy policy, MessageArgument.Type type, boolean asks,
            boolean writes) {
        var server = new MessageServer(system.machine, system.pager, policy, writes, RealtimeState.ON);
        boolean descriptor = type.isDescriptor();
        MessageArgument argument = descriptor ? new MessageArgument(type, memory("argument"), asks)
                : MessageArgument.plain(type);
        var results = new ArrayList<Long>();
        SimThread client = system.machine.spawn("client", 10, sequence(server.send(List.of(
                MessageArgument.plain(MessageArgument.Type.HANDLE), argument)),
                instant(t -> results.add(t.result()))));
        system.machine.run();
        ThreadExit exit = client.exit();
        assertNotNull(exit);
        boolean pinned = policy == PinPolicy.PIN || policy == PinPolicy.DEFAULT && asks;
        boolean touched = descriptor && (!writes || type.isWritable());
        assertEquals(touched && !pinned ? "Panic KERN-EXEC 61" : "Kill  0",
                exit.type() + " " + exit.category() + " " + exit.reason());
        assertEquals(touched && !pinned ? List.of() : List.of(0L), results);
        assertEquals(0, system.pager.sizes().locked(), "nothing stays pinned");
    }

    @Test
    void argumentsThatCannotBePinnedEndTheSendWithoutMemory() {
        var server = new MessageServer(system.machine, system.pager, PinPolicy.PIN, false, RealtimeState.OFF);
        var arguments = new ArrayList<MessageArgument>();
        for (int i = 0; i < 60; i++) {
            arguments.add(new MessageArgument(MessageArgument.Type.DES_8, memory("argument " + i), true));
        }
        for (int taken = system.pager.allocateContiguous(1); taken >= 0; taken = system.pager.allocateContiguous(1)) {
            assertEquals(0, system.pager.sizes().locked());
        }
        var results = new ArrayList<Long>();
        system.run(sequence(server.send(arguments), instant(t -> results.add(t.result()))));
        assertEquals(List.of((long) KErr.NO_MEMORY.code()), results);
        assertEquals(0, system.pager.sizes().locked());
    }
}
