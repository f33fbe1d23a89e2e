// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.jdt.core.IJavaModelMarker;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.debug.core.IJavaBreakpoint;
import org.eclipse.jdt.debug.core.JDIDebugModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.core.script.SimulatorTypes;
import org.pagewright.ide.ui.script.NewWorkloadWizard;

/** Workloads in Java: wizard, library, run and debug. */
class JavaWorkloadTest {
    private static final String HOPPER = """
            import org.pagewright.boot.script.*;

            public class Hopper implements WorkloadScript {
                @Override
                public String summary() {
                    return "hops";
                }

                @Override
                public void begin(ScriptBoard board) {
                    board.start("hopper", 12, this::next);
                }

                private Access next(ScriptThread thread) {
                    return thread.accesses() < 50 ? Access.rom(thread.below(1_000)) : null;
                }
            }
            """;
    private static final int LINE_IN_NEXT = 15;

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @AfterEach
    void close() throws Exception {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        for (ILaunch launch : manager.getLaunches()) {
            launch.terminate();
        }
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void theWizardMakesAClassThatCompilesAndAddsTheLibrary() throws Exception {
        IJavaProject project = JavaProjects.create("workloads", false);
        IFile file = JavaProjects.make(new NewWorkloadWizard(), project, "Wander", "new-workload");
        assertTrue(file.readString().contains("implements WorkloadScript"), file.readString());
        assertTrue(SimulatorApi.isOn(project));
        assertEquals(List.of("Wander"), SimulatorTypes.in(project, SimulatorApi.WORKLOAD_TYPE).stream()
                .map(t -> t.getElementName()).toList());
    }

    @Test
    void aBootRunsTheClass() throws Exception {
        IJavaProject project = JavaProjects.create("workloads", true);
        JavaProjects.write(project, "Hopper", HOPPER);
        assertEquals(List.of(), JavaProjects.markers(project.getProject(), IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER));
        ILaunch launch = FinishedBoot.launch(configuration(project));
        assertEquals(0, launch.getProcesses()[0].getExitValue());
        assertTrue(FinishedBoot.newest().outcome().json().contains("java:Hopper"));
        assertTrue(FinishedBoot.newest().run().shellText().contains("--class-path"));
    }

    @Test
    void debugStopsInTheClassWithItsSource() throws Exception {
        IJavaProject project = JavaProjects.create("workloads", true);
        IFile file = JavaProjects.write(project, "Hopper", HOPPER);
        IJavaBreakpoint breakpoint = JDIDebugModel.createLineBreakpoint(file, "Hopper", LINE_IN_NEXT, -1, -1, 0, true,
                null);
        var stops = new CopyOnWriteArrayList<IThread>();
        IDebugEventSetListener listener = events -> {
            for (DebugEvent event : events) {
                if (event.getKind() == DebugEvent.SUSPEND && event.getSource() instanceof IThread thread) {
                    stops.add(thread);
                }
            }
        };
        DebugPlugin.getDefault().addDebugEventListener(listener);
        try {
            ILaunch launch = configuration(project).launch(ILaunchManager.DEBUG_MODE, null);
            Workbench.waitFor("the breakpoint", () -> !stops.isEmpty());
            IStackFrame frame = stops.getFirst().getTopStackFrame();
            assertEquals(LINE_IN_NEXT, frame.getLineNumber());
            assertEquals(file, launch.getSourceLocator().getSourceElement(frame));
            launch.terminate();
            Workbench.waitFor("the end", launch::isTerminated);
        } finally {
            DebugPlugin.getDefault().removeDebugEventListener(listener);
            breakpoint.delete();
        }
    }

    @Test
    void aClassWithoutItsProjectIsAskedFor() throws Exception {
        ILaunchConfigurationWorkingCopy copy = JavaProjects.boot(sample.project(), "nowhere");
        copy.setAttribute(BootAttributes.WORKLOAD, "java:Hopper");
        var refused = org.junit.jupiter.api.Assertions.assertThrows(org.eclipse.core.runtime.CoreException.class,
                () -> copy.launch(ILaunchManager.RUN_MODE, null));
        assertFalse(refused.getStatus().getMessage().isEmpty());
        assertTrue(refused.getStatus().getMessage().contains("nowhere"), refused.getStatus().getMessage());
    }

    private ILaunchConfiguration configuration(IJavaProject project) throws Exception {
        ILaunchConfigurationWorkingCopy copy = JavaProjects.boot(sample.project(), project.getElementName());
        copy.setAttribute(BootAttributes.WORKLOAD, "java:Hopper");
        return copy.doSave();
    }
}
