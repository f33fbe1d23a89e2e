// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.pagewright.boot.BootResult;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.board.FaultPlan;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.map.NandMap;

/**
 * What a run leaves for views; the report is a file of its own.
 *
 * @param verdict     how it ended
 * @param headline    the verdict in one sentence
 * @param explanation what led to it, a sentence each
 * @param rules       rules of the mistakes the drivers made, in order
 * @param stages      names of the boot stages by number, from 1
 * @param endNanos    virtual time of the end
 * @param eventCount  events that happened; more than the record keeps when its limit was reached
 * @param events      the events kept
 * @param samples     counters over virtual time
 * @param nandMap     the blocks of the NAND part at the end
 */
public record RunRecord(Verdict verdict, String headline, List<String> explanation, List<String> rules,
        List<String> stages, long endNanos, long eventCount, EventColumns events, RunSamples samples,
        NandMap nandMap) {

    /** Copies the lists. */
    public RunRecord {
        explanation = List.copyOf(explanation);
        rules = List.copyOf(rules);
        stages = List.copyOf(stages);
    }

    /** The record of a run that kept events. */
    public static RunRecord of(BootResult result) {
        return new RunRecord(result.verdict(), result.headline(), result.explanation(), rules(result),
                result.stages().stream().map(stage -> stage.name()).toList(), result.endNanos(), result.eventCount(),
                result.trace().columns(), result.samples(), result.nandMap());
    }

    private static List<String> rules(BootResult result) {
        var rules = new LinkedHashSet<String>();
        try {
            for (Set<Mistake> mistakes : FaultPlan.parse(result.request().faults()).mistakes().values()) {
                mistakes.forEach(mistake -> rules.add(mistake.rule()));
            }
        } catch (BadInputException e) {
            throw new IllegalStateException("the run was made with these faults", e);
        }
        return List.copyOf(rules);
    }

    /** How many events did not fit. */
    public long dropped() {
        return eventCount - events.size();
    }

    /** Marks of panics, of a system fault, of a deadlock, or else of the end. */
    public List<TimelineMark> marks() {
        var marks = new ArrayList<TimelineMark>();
        int panic = 0;
        for (int i = 0; i < events.size(); i++) {
            TraceKind kind = events.kind(i);
            if (kind == TraceKind.PANIC) {
                String why = verdict == Verdict.PANIC && panic < explanation.size() ? explanation.get(panic)
                        : "Thread " + events.subjectName(i) + " was panicked with reason " + events.detail(i) + ".";
                panic++;
                marks.add(new TimelineMark(events.timeNanos(i), TimelineMark.Kind.PANIC, i, List.of(why)));
            } else if (kind == TraceKind.FAULT) {
                marks.add(new TimelineMark(events.timeNanos(i), TimelineMark.Kind.SYSTEM_FAULT, i, sentences()));
            }
        }
        if (verdict == Verdict.DEADLOCK) {
            marks.add(new TimelineMark(endNanos, TimelineMark.Kind.DEADLOCK, -1, sentences()));
        } else if (marks.isEmpty()) {
            marks.add(new TimelineMark(endNanos, TimelineMark.Kind.END, -1, sentences()));
        }
        return marks;
    }

    private List<String> sentences() {
        var all = new ArrayList<String>();
        all.add(headline);
        all.addAll(explanation);
        return all;
    }
}
