// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.ui.perspective.DemandPagingPerspective;

/** The running workbench; tests live on their own thread and wait for conditions, never for time. */
public final class Workbench {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 20_000_000;

    private Workbench() {
    }

    /** Runs on the UI thread and hands back what it returns or throws. */
    public static <T> T ui(Callable<T> work) {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Throwable>();
        Display.getDefault().syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Throwable e) { // a swallowed assertion would make the caller trip over null
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }

    /**
     * Waits until a condition, asked on the UI thread, holds. One that fails, because what it looks at is still to come
     * or is just made anew, does not hold yet.
     */
    public static void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        AssertionError last = null;
        while (System.nanoTime() < end) {
            try {
                if (ui(condition::getAsBoolean)) {
                    return;
                }
                last = null;
            } catch (AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        fail("waited " + LIMIT.toSeconds() + " s in vain for " + what, last);
    }

    static IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        return window.getActivePage();
    }

    /** Opens our perspective in a window large enough for screenshots. */
    static void openPerspective() {
        // A breakpoint must not ask whether to switch the perspective: nobody answers.
        InstanceScope.INSTANCE.getNode("org.eclipse.debug.ui").put("org.eclipse.debug.ui.switch_perspective_on_suspend",
                "never");
        ui(() -> {
            windowShell().setBounds(0, 0, 1400, 900);
            var intro = PlatformUI.getWorkbench().getIntroManager();
            if (intro.getIntro() != null) {
                intro.closeIntro(intro.getIntro());
            }
            PlatformUI.getWorkbench().showPerspective(DemandPagingPerspective.ID,
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            return null;
        });
    }

    static <V extends IViewPart> V show(Class<V> type, String id) {
        return ui(() -> type.cast(page().showView(id)));
    }

    /** Hides a view, which may be maximized. */
    static void hide(IViewPart view) {
        ui(() -> {
            page().setPartState(page().getReference(view), IWorkbenchPage.STATE_RESTORED);
            page().hideView(view);
            return null;
        });
    }

    static Shell windowShell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    static IProject sample() throws CoreException {
        return SampleProject.create(SampleProject.H4, new NullProgressMonitor());
    }

    static void deleteLaunchConfigurations() throws CoreException {
        for (ILaunchConfiguration each : DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()) {
            each.delete();
        }
    }

    static void deleteProjects() throws CoreException {
        ui(() -> page().closeAllEditors(false));
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }
}
