// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.model.Severity;
import org.pagewright.model.validate.BoardRule;

/**
 * A rule whose severity a project can choose.
 *
 * @param id    stable id, such as {@code R4}
 * @param title the rule in one line
 * @param usual its severity when nobody chose another
 */
public record RuleEntry(String id, String title, Severity usual) {

    /** The rules of headers, then those of driver sources. */
    public static List<RuleEntry> all() {
        var all = new ArrayList<RuleEntry>();
        Arrays.stream(BoardRule.values()).forEach(r -> all.add(new RuleEntry(r.id(), r.title(), r.severity())));
        RuleCatalogue.rules().stream().map(Rule::descriptor)
                .forEach(r -> all.add(new RuleEntry(r.id(), r.title(), r.severity())));
        return all;
    }
}
