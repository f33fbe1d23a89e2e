// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

/**
 * Makes the sources of a logical device driver ready for writable data paging, in steps a user can look at and skip.
 * Nothing is written: a tool shows the edits of each step and applies those of the whole.
 */
public final class LddMigration {
    private LddMigration() {
    }

    /**
     * What a step did. A step without edits and without findings left had nothing to do.
     *
     * @param step  the step
     * @param edits its edits, for the texts the steps before it left
     * @param done  its repairs in the order they were made
     * @param left  findings of its rules it could not repair, in places of the texts after it; the message says why and
     *              what to do by hand
     */
    public record StepDone(LddStep step, List<EditedText> edits, List<RepairMade> done, List<Finding> left) {
        /** Copies the lists. */
        public StepDone {
            edits = List.copyOf(edits);
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }

    /**
     * The whole migration.
     *
     * @param steps    the steps chosen, in their order
     * @param edits    the edits of all of them together, for the texts as given
     * @param migrated the sources after them, in the order given, followed by the headers that changed
     * @param left     every finding that is left, also of steps that were skipped
     */
    public record Result(List<StepDone> steps, List<EditedText> edits, List<SourceFile> migrated,
            List<Finding> left) {
        /** Copies the lists. */
        public Result {
            steps = List.copyOf(steps);
            edits = List.copyOf(edits);
            migrated = List.copyOf(migrated);
            left = List.copyOf(left);
        }
    }

    /**
     * Runs the steps chosen. A second run on the result changes nothing.
     *
     * @param sources the driver's C++ files
     * @param headers headers they include; a class declared there is changed there
     * @param steps   the steps to make; all others are skipped
     */
    public static Result run(List<SourceFile> sources, List<SourceFile> headers, Set<LddStep> steps,
            CheckOptions options) {
        return LargeStack.run(sources, () -> {
            var done = new ArrayList<StepDone>();
            var whole = new RepairSession(sources, headers, options);
            RepairSession session = whole.next();
            for (LddStep step : LddStep.values()) {
                if (steps.contains(step)) {
                    session = session.next();
                    session.repairWith(step.rules());
                    done.add(new StepDone(step, session.edits(), session.done(), session.left(step.rules())));
                }
            }
            whole.become(session);
            return new Result(done, whole.edits(), whole.migrated(), whole.left(Set.of()));
        });
    }

    /** The steps that have something to do for these sources, so that a wizard need not offer the others. */
    public static Set<LddStep> needed(List<Finding> findings) {
        var rules = new HashSet<String>();
        findings.forEach(f -> rules.add(f.rule()));
        var needed = new LinkedHashSet<LddStep>();
        for (LddStep step : LddStep.values()) {
            if (step.rules().stream().anyMatch(rules::contains)) {
                needed.add(step);
            }
        }
        return needed;
    }
}
