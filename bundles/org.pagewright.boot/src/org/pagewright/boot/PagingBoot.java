// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.boot.sample.Sampler;
import org.pagewright.boot.script.ScriptException;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.BootSequence;
import org.pagewright.boot.stage.BootStages;
import org.pagewright.boot.workload.ComingWorkload;
import org.pagewright.boot.workload.Workload;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.model.BadInputException;

/** The one entry to a simulated boot, for the command line and the workbench alike. */
public final class PagingBoot {
    private static final int SUPERVISOR_PRIORITY = 28;

    private PagingBoot() {
    }

    /**
     * Boots. The result is a function of the request alone, and of the image it goes on from.
     *
     * @throws BadInputException when the part, the workload, a fault, the live list or the board makes no sense, or an
     *                           image cannot be loaded or saved
     */
    public static BootResult run(BootRequest request, BootProgress progress) throws BadInputException {
        if (request.board().drivers().isEmpty()) {
            throw new BadInputException(request.board().sourceName()
                    + " defines no media driver, so there is nothing to boot.");
        }
        request.chip().check();
        request.cache().check(request.memoryModel());
        ComingWorkload coming = ComingWorkload.begin(request.workload());
        var board = new Board(request);
        Workload workload = coming.await();
        var context = new BootContext(board);
        BootSequence sequence = new BootStages(context).sequence(workload.id(), workload.body(context), progress);
        Machine machine = board.machine();
        machine.spawn("Supervisor", SUPERVISOR_PRIORITY, sequence);
        boolean keeps = request.traceEvents() > 0;
        var sampler = new Sampler(context, progress);
        if (keeps) {
            sampler.start();
        }
        try {
            machine.run();
        } catch (ScriptException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
        BootResult result = new ResultCollector(context, sequence, keeps ? sampler.end() : RunSamples.NONE).collect();
        board.saveChip();
        return result;
    }
}
