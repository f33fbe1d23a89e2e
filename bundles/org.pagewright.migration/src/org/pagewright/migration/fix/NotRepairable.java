// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

/** There is no safe edit for a finding; the message is one sentence that says why. */
public final class NotRepairable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param why one sentence without a period, which follows "Not repaired automatically: " */
    public NotRepairable(String why) {
        super(why);
    }

    /** Why there is no safe edit. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
