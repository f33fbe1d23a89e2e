// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.model.Finding;

/** Why a finding is not seen in the boot of the same source. */
final class Unbooted {
    private static final String NEVER = "Not in the simulator: ";

    private Unbooted() {
    }

    /**
     * The rules that are broken without a mistake of the simulated driver, in order.
     *
     * @param found    what the check finds
     * @param mistakes what is booted
     */
    static Set<String> rules(Collection<Finding> found, Collection<Mistake> mistakes) {
        Set<String> rules = found.stream().map(Finding::rule).filter(id -> id.matches("[RP]\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        mistakes.forEach(mistake -> rules.remove(mistake.rule()));
        return rules;
    }

    /** The reason why a finding of a rule is not seen. */
    static String sentence(String id) {
        return id + " is not seen in this boot: " + RuleCatalogue.descriptor(id).map(Unbooted::reason).orElse("");
    }

    private static String reason(RuleDescriptor rule) {
        if (rule.reproduce().startsWith(NEVER)) {
            return rule.reproduce().substring(NEVER.length());
        }
        return switch (rule.id()) {
        case "P1" -> "what has two entry points, or none, does not link.";
        case "R21" -> "the driver's thread is real-time here in any case.";
        case "R14" -> "data is not paged from this driver, or the heap is not used while a page goes out.";
        default -> "on no path that was walked does it do the harm that the rule's page tells of.";
        };
    }
}
