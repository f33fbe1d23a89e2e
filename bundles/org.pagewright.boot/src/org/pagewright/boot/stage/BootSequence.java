// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.BootProgress;
import org.pagewright.boot.StageOutcome;
import org.pagewright.kernel.paging.PagerStatistics;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;

/** The body of the supervisor thread: stages one after the other, each noted with its virtual time. */
public final class BootSequence extends Frame {
    private final List<BootStage> stages;
    private final PagerStatistics statistics;
    private final BootProgress progress;
    private final List<StageOutcome> outcomes = new ArrayList<>();
    private int next;
    private long startNanos;
    private long startFaults;
    private long startPageIns;
    private boolean cancelled;

    BootSequence(List<BootStage> stages, PagerStatistics statistics, BootProgress progress) {
        this.stages = stages;
        this.statistics = statistics;
        this.progress = progress;
    }

    @Override
    protected Next step(SimThread self) {
        if (next > 0) {
            outcomes.add(outcome(self.machine().nowNanos(), true));
        }
        if (next == stages.size() || progress.isCancelled()) {
            cancelled = next < stages.size();
            next = stages.size() + 1;
            self.machine().requestStop();
            return self.leave(0);
        }
        BootStage stage = stages.get(next++);
        startNanos = self.machine().nowNanos();
        startFaults = statistics.faults();
        startPageIns = statistics.pageIns();
        progress.stage(stage.number(), stage.name());
        self.machine().note(TraceKind.STAGE, stage.number(), 0);
        return self.call(stage.body().get());
    }

    /** The stages so far; the one in progress ends unfinished now. */
    public List<StageOutcome> outcomes(long nowNanos) {
        var all = new ArrayList<>(outcomes);
        if (next > all.size() && next <= stages.size()) {
            all.add(outcome(nowNanos, false));
        }
        return all;
    }

    /** Whether the user ended it. */
    public boolean isCancelled() {
        return cancelled;
    }

    private StageOutcome outcome(long endNanos, boolean finished) {
        BootStage stage = stages.get(next - 1);
        return new StageOutcome(stage.number(), stage.name(), startNanos, endNanos, finished,
                statistics.faults() - startFaults, statistics.pageIns() - startPageIns);
    }
}
