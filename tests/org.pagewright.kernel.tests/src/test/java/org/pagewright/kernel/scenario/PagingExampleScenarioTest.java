// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel;
import org.pagewright.kernel.client.ExampleChannel.Example;
import org.pagewright.kernel.client.ExampleRequest;
import org.pagewright.kernel.client.MigratedExampleChannel;
import org.pagewright.kernel.client.OldExampleChannel;
import org.pagewright.kernel.client.Operation;
import org.pagewright.kernel.client.RequestObject;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;

/** t_pagingexample: both example drivers before and after migration. */
class PagingExampleScenarioTest {
    private static final long HARDWARE_NANOS = 50_000;

    /** Where the client's memory is when it calls. */
    enum Placement {
        PRESENT, PAGED_OUT, HALF_OUT
    }

    private TestSystem system = new TestSystem(MemoryModel.FLEXIBLE);
    private final List<Integer> results = new ArrayList<>();

    static List<Object[]> examplesAndPlacements() {
        var rows = new ArrayList<Object[]>();
        for (Example example : Example.values()) {
            for (Placement placement : Placement.values()) {
                rows.add(new Object[] { example, placement });
            }
        }
        return rows;
    }

    static List<Object[]> examplesAndForms() {
        var rows = new ArrayList<Object[]>();
        for (Example example : Example.values()) {
            for (Operation form : List.of(Operation.NOTIFY, Operation.READ_RAW, Operation.READ_DESCRIPTOR,
                    Operation.WRITE_RAW, Operation.WRITE_DESCRIPTOR)) {
                rows.add(new Object[] { example, form });
            }
        }
        return rows;
    }

    private void start() {
        system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(200);
        results.clear();
    }

    private ExampleChannel channel(Example example, boolean migrated, RealtimeState state) {
        return migrated
                ? new MigratedExampleChannel(system.machine, system.pager, example, state, HARDWARE_NANOS)
                : new OldExampleChannel(system.machine, system.pager, example,
                        new DfcQueue(system.machine, example == Example.ONE ? "example ONE" : "DfcThread0", 27), state,
                        HARDWARE_NANOS);
    }

    private ClientMemory memory() {
        var memory = new DataMemory(system.pager, "client", ClientMemory.PAGES, true);
        assertEquals(0, memory.commit(0, ClientMemory.PAGES));
        return new ClientMemory(memory.region());
    }

    private Frame place(ClientMemory memory, Placement placement) {
        int bytes = switch (placement) {
        case PRESENT -> ClientMemory.PAGES * 4096;
        case HALF_OUT -> 2 * 4096;
        case PAGED_OUT -> 0;
        };
        return bytes == 0 ? new Sleep(1) : system.pager.touch(memory.region(), 0, bytes, true);
    }

    private Frame note(Frame request) {
        return sequence(request, instant(t -> results.add((int) t.result())));
    }

    /** The results of both kinds of driver for the same calls; they must be the same. */
    private void alike(Example example, List<Integer> expected,
            Function<ExampleChannel, Frame> calls) {
        for (boolean migrated : new boolean[] { false, true }) {
            start();
            ExampleChannel channel = channel(example, migrated, RealtimeState.OFF);
            system.run(late(() -> calls.apply(channel)));
            assertNull(system.machine.systemFault());
            assertNull(system.machine.deadlock());
            assertEquals(expected, results, example + (migrated ? " after" : " before") + " migration");
            assertEquals(0, system.pager.sizes().locked(), "nothing stays pinned");
        }
    }

    @ParameterizedTest
    @MethodSource("examplesAndPlacements")
    void normalRequestsOfEveryKindAnswerAlike(Example example, Placement placement) {
        alike(example, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0), channel -> {
            ClientMemory memory = memory();
            var frames = new ArrayList<Frame>();
            for (Operation operation : Operation.values()) {
                frames.add(place(memory, placement));
                frames.add(note(channel.request(operation, memory, 100)));
            }
            frames.add(note(channel.control(memory, true)));
            frames.add(note(channel.control(memory, false)));
            return sequence(frames.toArray(Frame[]::new));
        });
    }

    @ParameterizedTest
    @MethodSource("examplesAndPlacements")
    void buffersThatAreTooShortOrTooLongAreRefusedAlike(Example example, Placement placement) {
        int argument = KErr.ARGUMENT.code();
        alike(example, List.of(argument, argument, argument, argument, 0), channel -> {
            ClientMemory memory = memory();
            return sequence(place(memory, placement), note(channel.request(Operation.READ_DESCRIPTOR, memory, 0)),
                    note(channel.request(Operation.WRITE_RAW, memory, -1)),
                    note(channel.request(Operation.READ_RAW, memory, ClientMemory.BUFFER_BYTES + 1)),
                    note(channel.request(Operation.WRITE_DESCRIPTOR, memory, 100_000)),
                    note(channel.request(Operation.READ_RAW, memory, ClientMemory.BUFFER_BYTES)));
        });
    }

    @ParameterizedTest
    @MethodSource("examplesAndPlacements")
    void cancelledRequestsEndWithKErrCancelAlike(Example example, Placement placement) {
        for (Operation operation : Operation.values()) {
            alike(example, List.of(KErr.CANCEL.code(), 0), channel -> {
                ClientMemory memory = memory();
                return sequence(place(memory, placement), late(() -> {
                    ExampleRequest request = channel.make(runner(), operation, memory, 64);
                    return sequence(channel.submit(request), new Sleep(HARDWARE_NANOS / 4),
                            channel.cancel(operation), note(channel.await(request)));
                }), new Sleep(2 * HARDWARE_NANOS), note(channel.request(operation, memory, 64)));
            });
        }
    }

    private SimThread runner() {
        @Nullable
        SimThread running = system.machine.running();
        assertNotNull(running);
        return running;
    }

    @ParameterizedTest
    @MethodSource("examplesAndPlacements")
    void requestsOfDifferentKindsRunBesideEachOtherAndTheSameKindIsInUse(Example example, Placement placement) {
        alike(example, List.of(KErr.IN_USE.code(), 0, 0, 0), channel -> {
            ClientMemory first = memory();
            ClientMemory second = memory();
            return sequence(place(first, placement), late(() -> {
                ExampleRequest read = channel.make(runner(), Operation.READ_RAW, first, 50);
                ExampleRequest write = channel.make(runner(), Operation.WRITE_RAW, second, 50);
                ExampleRequest value = channel.make(runner(), Operation.GET_VALUE, first, 0);
                return sequence(channel.submit(read), channel.submit(write), channel.submit(value),
                        note(channel.request(Operation.READ_DESCRIPTOR, second, 50)), note(channel.await(value)),
                        note(channel.await(read)), note(channel.await(write)));
            }));
        });
    }

    @ParameterizedTest
    @MethodSource("examplesAndPlacements")
    void cancellingNothingChangesNothing(Example example, Placement placement) {
        alike(example, List.of(0), channel -> {
            ClientMemory memory = memory();
            return sequence(place(memory, placement), channel.cancel(Operation.NOTIFY),
                    channel.cancel(Operation.READ_RAW), note(channel.request(Operation.READ_RAW, memory, 10)));
        });
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void whatWasWrittenIsReadBackAndWordsArriveWholeBeforeAndAfterMigration(Example example) {
        alike(example, List.of(0, 0, 0), channel -> {
            ClientMemory source = memory();
            ClientMemory target = memory();
            byte[] sent = new byte[600];
            Arrays.fill(sent, (byte) 0x5C);
            byte[] got = new byte[600];
            return sequence(system.pager.touch(source.region(), 0, 4096, true),
                    instant(t -> system.pager.buffer(source.region(), 0, 600).write(0, sent, 0, 600)),
                    note(channel.request(Operation.WRITE_DESCRIPTOR, source, 600)),
                    note(channel.request(Operation.READ_RAW, target, 600)),
                    note(channel.request(Operation.GET_TWO_VALUES, target, 0)), instant(t -> {
                        system.pager.buffer(target.region(), 0, 600).read(0, got, 0, 600);
                        assertTrue(Arrays.equals(sent, got));
                        byte[] words = system.pager.content(target.region().firstPage() + 3);
                        assertEquals(ExampleChannel.FIRST_VALUE, words[0]);
                        assertEquals(ExampleChannel.SECOND_VALUE, words[4]);
                    }));
        });
    }

    /** The five ways a driver thread reaches a client's memory: each is fatal to the client while the thread is real-time. */
    @ParameterizedTest
    @MethodSource("examplesAndForms")
    void aRealTimeDriverThreadPanicsItsClientInAllFiveFormsOnlyBeforeMigration(Example example, Operation form) {
        for (boolean migrated : new boolean[] { false, true }) {
            for (boolean pagedOut : new boolean[] { true, false }) {
                start();
                ExampleChannel channel = channel(example, migrated, RealtimeState.ON);
                ClientMemory memory = memory();
                SimThread client = system.machine.spawn("client", 10, sequence(
                        place(memory, pagedOut ? Placement.PAGED_OUT : Placement.PRESENT),
                        note(channel.request(form, memory, 100))));
                system.machine.run();
                ThreadExit exit = client.exit();
                assertNotNull(exit);
                boolean panics = !migrated && pagedOut;
                assertEquals(panics ? "Panic KERN-EXEC 61" : "Kill  0",
                        exit.type() + " " + exit.category() + " " + exit.reason());
                assertEquals(panics ? List.of() : List.of(0), results);
                assertEquals(0, system.pager.sizes().locked());
            }
        }
    }

    /** The old driver never cleared its status pointer, so cancelling late completes a second time; the new one does not. */
    @Test
    void cancellingAfterTheEndCompletesTwiceOnlyBeforeMigration() {
        start();
        var old = (OldExampleChannel) channel(Example.ONE, false, RealtimeState.OFF);
        system.run(late(() -> {
            ClientMemory memory = memory();
            return sequence(note(old.request(Operation.NOTIFY, memory, 0)), old.cancel(Operation.NOTIFY));
        }));
        assertEquals(1, old.strayCompletions());
        start();
        var migrated = (MigratedExampleChannel) channel(Example.ONE, true, RealtimeState.ON);
        system.run(late(() -> {
            ClientMemory memory = memory();
            return sequence(note(migrated.request(Operation.NOTIFY, memory, 0)), migrated.cancel(Operation.NOTIFY));
        }));
        RequestObject object = migrated.object(Operation.NOTIFY);
        assertNotNull(object);
        assertEquals(RequestObject.State.FREE, object.state());
        assertEquals(List.of(0), results);
    }

    @Test
    void driverOneServesOnlyTheThreadThatOpenedItAndDriverTwoAllOfThem() {
        for (Example example : Example.values()) {
            for (boolean migrated : new boolean[] { false, true }) {
                start();
                ExampleChannel channel = channel(example, migrated, RealtimeState.OFF);
                ClientMemory memory = memory();
                system.run(note(channel.request(Operation.NOTIFY, memory, 0)));
                system.run(note(channel.request(Operation.NOTIFY, memory, 0)));
                assertEquals(List.of(0, example == Example.ONE ? KErr.ACCESS_DENIED.code() : 0), results);
            }
        }
    }

    @Test
    void driverTwoKeepsNoReadObjectBetweenReads() {
        start();
        var channel = (MigratedExampleChannel) channel(Example.TWO, true, RealtimeState.ON);
        ClientMemory memory = memory();
        system.run(sequence(instant(t -> assertNull(channel.object(Operation.READ_RAW))),
                note(channel.request(Operation.READ_RAW, memory, 10)),
                instant(t -> assertNull(channel.object(Operation.READ_RAW)))));
        assertEquals(List.of(0), results);
    }
}
