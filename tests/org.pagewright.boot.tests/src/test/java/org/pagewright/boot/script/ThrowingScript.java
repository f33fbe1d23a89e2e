// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** Fails in its second access. */
public final class ThrowingScript implements WorkloadScript {

    @Override
    public String summary() {
        return "fails";
    }

    @Override
    public void begin(ScriptBoard board) {
        board.start("fails", 12, thread -> {
            if (thread.accesses() == 1) {
                throw new IllegalStateException("nothing left to walk");
            }
            return Access.compute(10);
        });
    }
}
