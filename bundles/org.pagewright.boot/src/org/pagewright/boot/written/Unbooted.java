// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.check.RuleDescriptor;

/** Why a finding is not seen in the boot of the same source. */
final class Unbooted {
    private static final String NEVER = "Not in the simulator: ";

    private Unbooted() {
    }

    /**
     * One sentence for each rule that is broken without a mistake of the simulated driver.
     *
     * @param found    ids of the rules that the check finds broken
     * @param mistakes what is booted
     */
    static List<String> sentences(Collection<String> found, Collection<Mistake> mistakes) {
        var rules = new TreeSet<>(found);
        mistakes.forEach(mistake -> rules.remove(mistake.rule()));
        var sentences = new ArrayList<String>();
        for (String id : rules) {
            if (id.matches("[RP]\\d+")) {
                RuleCatalogue.descriptor(id)
                        .ifPresent(rule -> sentences.add(id + " is not seen in this boot: " + reason(rule)));
            }
        }
        return sentences;
    }

    private static String reason(RuleDescriptor rule) {
        if (rule.reproduce().startsWith(NEVER)) {
            return rule.reproduce().substring(NEVER.length());
        }
        return switch (rule.id()) {
        case "R21" -> "the driver's thread is real-time here in any case.";
        case "R14" -> "data is not paged from this driver, or the heap is not used while a page goes out.";
        default -> "on no path that was walked does it do the harm that the rule's page tells of.";
        };
    }
}
