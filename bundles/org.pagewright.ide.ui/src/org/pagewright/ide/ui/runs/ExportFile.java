// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.model.edit.AtomicFile;

/** Saves what a view shows and says where it went. */
public final class ExportFile {
    private ExportFile() {
    }

    /** Asks for a file; null when the user does not want to. */
    public static @Nullable Path ask(IViewSite site, String name, String... patterns) {
        return ask(site.getShell(), name, patterns);
    }

    /** Asks for a file; null when the user does not want to. */
    public static @Nullable Path ask(Shell shell, String name, String... patterns) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Export_title);
        dialog.setFilterExtensions(patterns);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        return chosen == null ? null : Path.of(chosen);
    }

    /** Makes and writes text in a job; the status line of the view says where it went. */
    public static void write(IViewSite site, Path file, Supplier<String> text) {
        write(file, () -> text.get().getBytes(StandardCharsets.UTF_8),
                message -> site.getActionBars().getStatusLineManager().setMessage(message));
    }

    /** Makes and writes bytes in a job; the message is given on the UI thread. */
    public static void write(Path file, Supplier<byte[]> bytes, Consumer<String> done) {
        Job.create(Messages.Export_title, (ICoreRunnable) monitor -> {
            try {
                AtomicFile.replace(file, bytes.get());
                PlatformUI.getWorkbench().getDisplay()
                        .asyncExec(() -> done.accept(NLS.bind(Messages.Export_done, file)));
            } catch (IOException e) {
                StatusManager.getManager().handle(
                        Status.error(NLS.bind(Messages.Export_failed, file, e.getMessage()), e), StatusManager.SHOW);
            }
        }).schedule();
    }
}
