// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** Does nothing. */
public final class IdleScript implements WorkloadScript {

    @Override
    public String summary() {
        return "does nothing";
    }

    @Override
    public void begin(ScriptBoard board) {
        board.start("idle", 12, thread -> null);
    }
}
