// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

/**
 * Makes every safe repair of some rules in one or many files, as one set of edits: a tool previews it as one change and
 * one undo takes it back. Repairs that depend on each other are made one after the other on copies of the texts; the
 * edits are for the texts that were given.
 */
public final class FixAll {
    private FixAll() {
    }

    /**
     * What was repaired and what was not.
     *
     * @param edits the edits of each file that changes, for the text as given; empty when nothing can be repaired
     * @param done  the repairs in the order they were made
     * @param left  findings of the rules asked for that are still there afterwards, in places of the new texts, each
     *              with the reason and what to do by hand in its message
     */
    public record Result(List<EditedText> edits, List<RepairMade> done, List<Finding> left) {
        /** Copies the lists. */
        public Result {
            edits = List.copyOf(edits);
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }

    /**
     * Repairs.
     *
     * @param sources the files to repair; those that implement the same class are one driver
     * @param headers headers they include; a class declared there is repaired there
     * @param rules   ids of the rules to repair, such as {@code R1}; empty for all
     */
    public static Result run(List<SourceFile> sources, List<SourceFile> headers, Set<String> rules,
            CheckOptions options) {
        return run(sources, headers, rules, options, RepairChoice.SAFE);
    }

    /**
     * Repairs like {@link #run(List, List, Set, CheckOptions)}, with the repairs the user chose.
     *
     * @param choice asked for each finding that can be repaired, in the order the repairs are made
     */
    public static Result run(List<SourceFile> sources, List<SourceFile> headers, Set<String> rules,
            CheckOptions options, RepairChoice choice) {
        return LargeStack.run(sources, () -> {
            var session = new RepairSession(sources, headers, options, choice);
            session.repair(rules);
            return new Result(session.edits(), session.done(), session.left(rules));
        });
    }
}
