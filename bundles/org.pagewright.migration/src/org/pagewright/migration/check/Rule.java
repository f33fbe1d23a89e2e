// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

/** One rule over the facts of sources given together. */
public interface Rule {
    /** What a user is told about it. */
    RuleDescriptor descriptor();

    /** Reports every place that breaks the rule. */
    void check(RuleContext context);

    /** Whether the rule is applied again to branches that only other builds have. */
    default boolean looksAtOtherBranches() {
        return true;
    }
}
