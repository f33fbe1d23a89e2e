// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Stores what a test shows, to be looked at by a person. */
final class Screenshot {
    private Screenshot() {
    }

    /** Saves the shell as {@code NAME.png} in the build's screenshot folder. */
    static void of(Shell shell, String name) {
        for (int round = 0; round < 3; round++) {
            // The event loop must run between the request to paint and the picture.
            Workbench.ui(() -> {
                shell.layout(true, true);
                shell.redraw(0, 0, shell.getBounds().width, shell.getBounds().height, true);
                shell.update();
                return null;
            });
            java.util.concurrent.locks.LockSupport.parkNanos(150_000_000);
        }
        save(Workbench.ui(() -> picture(shell)), name);
    }

    /** Encoding takes long, so it is not done on the UI thread. */
    private static void save(ImageData picture, String name) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("pagewright.screenshots", "target")));
            var loader = new ImageLoader();
            loader.data = new ImageData[] { picture };
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageData picture(Control shell) {
        Rectangle bounds = shell.getBounds();
        Display display = shell.getDisplay();
        var image = new Image(display, bounds.width, bounds.height);
        var gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
