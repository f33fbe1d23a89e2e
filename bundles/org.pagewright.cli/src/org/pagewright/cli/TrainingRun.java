// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several command lines in one process, with {@code then} between them and nothing printed. The start script does
 * this once after each build, so that the class archive made at the end serves all of these commands.
 */
public final class TrainingRun {
    private TrainingRun() {
    }

    /** Entry point. */
    public static void main(String[] args) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        List<String> line = new ArrayList<>();
        for (String arg : args) {
            if (!arg.equals("then")) {
                line.add(arg);
                continue;
            }
            Main.run(nowhere, nowhere, line.toArray(String[]::new));
            line.clear();
        }
        Main.run(nowhere, nowhere, line.toArray(String[]::new));
    }
}
