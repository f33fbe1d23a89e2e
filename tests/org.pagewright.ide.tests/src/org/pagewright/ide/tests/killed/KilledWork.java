// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.ui.perspective.DemandPagingPerspective;

/**
 * Changes a workspace while its window is open. With {@code pagewright.states} it makes every change once, takes it back, and leaves a copy of
 * the project after each; without, it makes changes in random order, names each before it begins, and does not end.
 */
public final class KilledWork implements IApplication {

    private volatile @Nullable Throwable failure;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
        } finally {
            display.dispose();
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return EXIT_OK;
    }

    /** The changes are made on a thread of their own, so that windows stay alive; the window closes after the last. */
    private final class Advisor extends WorkbenchAdvisor {
        @Override
        public String getInitialWindowPerspectiveId() {
            return DemandPagingPerspective.ID;
        }

        @Override
        public void postStartup() {
            new Thread(() -> {
                try {
                    change();
                } catch (Throwable e) { // the process must not wait for ever
                    failure = e;
                    e.printStackTrace();
                }
                Display.getDefault().asyncExec(() -> {
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
                    PlatformUI.getWorkbench().close();
                });
            }, "changes").start();
        }
    }

    private static void change() throws Exception {
        IProject project = SampleProject.create(SampleProject.H4, new NullProgressMonitor());
        project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
        String states = System.getProperty("pagewright.states");
        if (states == null) {
            work(project, new Random(Long.getLong("pagewright.seed", 1)));
        } else {
            learn(project, Path.of(states));
        }
    }

    private static void work(IProject project, Random random) throws Exception {
        KilledChanges[] all = KilledChanges.values();
        while (true) {
            KilledChanges change = all[random.nextInt(all.length)];
            say(change);
            change.make(project);
            change.takeBack();
        }
    }

    private static void say(KilledChanges change) {
        System.out.println(change);
        System.out.flush();
    }

    private static void learn(IProject project, Path states) throws Exception {
        int number = 0;
        keep(project, states.resolve(String.valueOf(number++)));
        for (KilledChanges change : KilledChanges.values()) {
            change.make(project);
            keep(project, states.resolve(String.valueOf(number++)));
            change.takeBack();
            keep(project, states.resolve(String.valueOf(number++)));
        }
        ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
    }

    private static void keep(IProject project, Path to) throws IOException {
        Path root = project.getLocation().toPath();
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void stop() {
        // it ends by being killed
    }
}
