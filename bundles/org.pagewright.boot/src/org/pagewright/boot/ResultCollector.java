// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.MediaPlan;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.BootSequence;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.MessageQueue;
import org.pagewright.kernel.media.PagingStatistics;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.paging.PagerStatistics;
import org.pagewright.kernel.paging.RequestObjects;
import org.pagewright.kernel.thread.Deadlock;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.SystemFault;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.PagingType;
import org.pagewright.nand.chip.NandStatistics;

/** Puts the result of a run together. */
final class ResultCollector {
    /** As many as explain it. */
    private static final int MOST_WRONG_ANSWERS = 5;

    private final BootContext context;
    private final BootSequence sequence;
    private final Board board;
    private final Machine machine;
    private final RunSamples samples;
    private Verdict verdict = Verdict.CLEAN;
    private String headline = Verdict.CLEAN.sentence();
    private List<String> explanation = List.of();

    ResultCollector(BootContext context, BootSequence sequence, RunSamples samples) {
        this.samples = samples;
        this.context = context;
        this.sequence = sequence;
        this.board = context.board();
        this.machine = board.machine();
    }

    BootResult collect() {
        judge();
        return new BootResult(board.request(), board.part(), verdict, headline, explanation, machine.trace().hash(),
                machine.trace().count(), machine.nowNanos(), new DriveCollector(context).drives(),
                board.registrations(), sequence.outcomes(machine.nowNanos()), paging(),
                LatencyOutcome.of(board.pager().statistics().latenciesNanos()), board.pager().sizes(), devices(),
                wear(),
                threads(), context.notes(), machine.trace(), samples, board.nandMap());
    }

    private void judge() {
        SystemFault fault = machine.systemFault();
        Deadlock deadlock = machine.deadlock();
        if (fault != null) {
            decide(Verdict.FAULT, fault.id() + ": " + fault.sentence(), List.of());
        } else if (!machine.panics().isEmpty()) {
            ThreadExit panic = machine.panics().get(0);
            decide(Verdict.PANIC, "Thread %s was panicked with %s %d.".formatted(panic.thread(), panic.category(),
                    panic.reason()), machine.panics().stream().map(ThreadExit::sentence).toList());
        } else if (deadlock != null) {
            decide(Verdict.DEADLOCK, deadlock.cycle() ? "Threads wait for each other in a circle."
                    : "A thread waits for something that never comes.", deadlock.sentences());
        } else if (!machine.limitReached().isEmpty()) {
            decide(Verdict.LIMIT, machine.limitReached() + ".", List.of());
        } else if (sequence.isCancelled()) {
            decide(Verdict.CANCELLED, Verdict.CANCELLED.sentence(), List.of());
        } else if (context.verifier().wrong() > 0) {
            decide(Verdict.WRONG_DATA, context.verifier().wrong() + " pages held other bytes than the image.",
                    List.of(context.verifier().firstWrong()));
        } else if (!context.verifier().wrongAnswers().isEmpty()) {
            List<String> wrong = context.verifier().wrongAnswers();
            decide(Verdict.WRONG_DATA, "A device driver fails its clients" + (wrong.size() == 1 ? "."
                    : " " + wrong.size() + " times."), wrong.stream().distinct().limit(MOST_WRONG_ANSWERS).toList());
        } else {
            judgeConfiguration();
        }
    }

    private void judgeConfiguration() {
        var missing = new ArrayList<>(context.unpaged());
        for (MediaUnit unit : board.units()) {
            boolean wants = unit.plan().settings().pages();
            MediaPagingDevice device = unit.media().pagingDevice();
            for (PagingType type : unit.plan().settings().pagingTypes()) {
                boolean served = device != null && device.serves(type)
                        && (type != PagingType.DATA || unit.media().isDataPagingMedia());
                if (wants && !served && !hooksNoSwap(unit, type)) {
                    missing.add("%s asks for %s paging, but this kernel does not page it from there."
                            .formatted(unit.plan().settings().prefix(), type.name()
                                    .toLowerCase(java.util.Locale.ROOT)));
                }
            }
        }
        if (!missing.isEmpty()) {
            decide(Verdict.NOT_PAGED, Verdict.NOT_PAGED.sentence() + ".", missing);
        }
    }

    /** An extension's list can name EData in builds without swap below it: the kernel drops the bit by design. */
    private static boolean hooksNoSwap(MediaUnit unit, PagingType type) {
        return type == PagingType.DATA && unit.plan().kind() == MediaPlan.Kind.EXTENSION
                && unit.plan().partitions().stream().noneMatch(p -> p.type() == PartitionType.PAGED_DATA);
    }

    private void decide(Verdict how, String sentence, List<String> why) {
        verdict = how;
        headline = sentence;
        explanation = why;
    }

    private PagingOutcome paging() {
        PagerStatistics s = board.pager().statistics();
        RequestObjects objects = board.pager().requestObjects();
        return new PagingOutcome(s.faults(), s.pageIns(PagingType.ROM), s.pageIns(PagingType.CODE),
                s.pageIns(PagingType.DATA), s.pageOuts(), s.rejuvenations(), s.stolen(), s.discarded(),
                s.mostConcurrent(), objects.count(), objects.contentions(), s.decompressed(), s.decompressedFromBytes(),
                s.blankPages(),
                context.verifier().verified(), context.verifier().wrong());
    }

    private List<DeviceOutcome> devices() {
        var list = new ArrayList<DeviceOutcome>();
        for (MediaUnit unit : board.units()) {
            MediaPagingDevice device = unit.media().pagingDevice();
            if (device != null) {
                list.add(device(unit, device));
            }
        }
        return list;
    }

    private static DeviceOutcome device(MediaUnit unit, MediaPagingDevice device) {
        long count = 0;
        long attempts = 0;
        long total = 0;
        long max = 0;
        for (PagingType type : PagingType.values()) {
            PagingStatistics s = device.statistics(type);
            count += s.count();
            attempts += s.attempts();
            total += s.totalNanos();
            max = Math.max(max, s.maxNanos());
        }
        @Nullable
        MessageQueue queue = device.mainQueue();
        return new DeviceOutcome(device.name(), unit.plan().settings().prefix(), 1 << device.readUnitShift(), count,
                attempts, count == 0 ? 0 : total / count, max, queue == null ? 0 : queue.deepest(),
                unit.media().deferrals());
    }

    private WearOutcome wear() {
        NandStatistics s = board.chip().statistics();
        int most = 0;
        int bad = 0;
        int[] erases = s.erasesPerBlock();
        for (int block = 0; block < erases.length; block++) {
            most = Math.max(most, erases[block]);
            bad += board.chip().isBad(block) ? 1 : 0;
        }
        return new WearOutcome(s.reads(), s.programs(), s.erases(), most, bad, s.correctedBits(),
                s.uncorrectablePages(), s.cellNanos(), s.busNanos(), s.eccNanos(), s.queueNanos());
    }

    private List<ThreadOutcome> threads() {
        var list = new ArrayList<ThreadOutcome>();
        for (SimThread thread : machine.threads()) {
            ThreadExit exit = thread.exit();
            String state = exit == null ? thread.waitingFor() == null ? "ready" : "waiting"
                    : exit.isPanic() ? "panicked" : "ended";
            list.add(new ThreadOutcome(thread.name(), thread.basePriority(), thread.cpuNanos(), state));
        }
        return list;
    }
}
