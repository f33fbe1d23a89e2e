// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** Asks for data paging many times. */
public final class WantsDataScript implements WorkloadScript {

    @Override
    public String summary() {
        return "asks for data paging";
    }

    @Override
    public void begin(ScriptBoard board) {
        board.start("wants", 12, thread -> thread.accesses() < 20 ? Access.writeData(1) : null);
    }
}
