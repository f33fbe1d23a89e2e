// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.script.ScriptException;
import org.pagewright.boot.script.WorkloadScript;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.thread.Frame;

/** A user's Java class as workload. */
final class ScriptedWorkload implements Workload {
    private final WorkloadScript script;

    ScriptedWorkload(WorkloadScript script) {
        this.script = script;
    }

    @Override
    public String id() {
        return script.getClass().getName();
    }

    @Override
    public String summary() {
        return script.summary();
    }

    @Override
    public Frame body(BootContext context) {
        return new LateBody(() -> crew(context));
    }

    private Frame crew(BootContext context) {
        var board = new ScriptedBoard(context, id());
        try {
            script.begin(board);
        } catch (RuntimeException e) {
            throw new ScriptException("workload", id(), e);
        }
        return board.crew();
    }
}
