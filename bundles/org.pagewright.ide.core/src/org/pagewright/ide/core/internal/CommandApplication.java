// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.Main;

/**
 * The {@code pagewright} command inside an installed Eclipse: the same engine, arguments and exit codes as in the
 * shell, for a machine on which only the plug-ins are installed.
 */
public final class CommandApplication implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Object arguments = context == null ? null : context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Main.run(out, err, arguments instanceof String[] given ? given : new String[0]);
    }

    @Override
    public void stop() {
        // A command ends by itself; nothing is left to stop.
    }
}
