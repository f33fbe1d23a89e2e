// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

/** Opens the page of a rule from anywhere. */
public final class RulePage {
    private RulePage() {
    }

    /** Shows why the rule exists, bad and good, and what happens on the board. */
    public static void open(String rule) {
        new ExplainResolution(rule, "rules/" + rule + ".md").run(null); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
