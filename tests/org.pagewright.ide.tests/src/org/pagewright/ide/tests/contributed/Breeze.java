// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.contributed;

import org.pagewright.boot.script.Access;
import org.pagewright.boot.script.ScriptBoard;
import org.pagewright.boot.script.WorkloadScript;

/** Two threads that touch ROM at random. */
public final class Breeze implements WorkloadScript {

    @Override
    public String summary() {
        return "two threads touch ROM at random";
    }

    @Override
    public void begin(ScriptBoard board) {
        for (int n = 0; n < 2; n++) {
            board.start("breeze-" + n, 12,
                    thread -> thread.accesses() < 200 ? Access.rom(thread.below(100_000)) : null);
        }
    }
}
