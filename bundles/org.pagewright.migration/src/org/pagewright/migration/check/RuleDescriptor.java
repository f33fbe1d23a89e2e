// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import org.pagewright.model.Severity;

/**
 * What a user is told about a rule.
 *
 * @param id        stable id of the fact sheet
 * @param title     the rule in one line
 * @param severity  default severity
 * @param scope     kernel generations and memory models it is about
 * @param repair    what the tool can do about it
 * @param why       the reason and the real consequence
 * @param bad       code that breaks the rule
 * @param good      the same code repaired
 * @param reproduce how to see the consequence in the simulator
 */
public record RuleDescriptor(String id, String title, Severity severity, String scope, String repair, String why,
        String bad, String good, String reproduce) {

    /** The documentation page, relative to {@code docs}. */
    public String helpTopic() {
        return "rules/" + id + ".md";
    }
}
