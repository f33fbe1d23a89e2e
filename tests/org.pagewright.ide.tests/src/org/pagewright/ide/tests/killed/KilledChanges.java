// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.killed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.pagewright.ide.core.change.BaselineRefactoring;
import org.pagewright.ide.core.change.FixChange;
import org.pagewright.ide.core.change.HeaderRefactoring;
import org.pagewright.ide.core.change.KernelExtensionInput;
import org.pagewright.ide.core.change.KernelExtensionRefactoring;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.PagingBootDelegate;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.tests.WizardWindow;
import org.pagewright.ide.tests.Workbench;
import org.pagewright.ide.ui.migrate.NewDriverMigrationWizard;
import org.pagewright.ide.ui.wizard.NewKernelExtensionWizard;
import org.pagewright.ide.ui.wizard.NewMediaDefinitionsWizard;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** What wizards, Undo, the baseline command and a launch do: their changes alone, and through their windows. */
enum KilledChanges {
    /** The media definitions wizard on a header that is there. */
    HEADER {
        @Override
        void make(IProject project) throws Exception {
            var refactoring = new HeaderRefactoring();
            IFile header = header(project);
            refactoring.prepare(header, WorkspaceHeader.text(header), paging(nand(project), List.of(2, 5)));
            finish(refactoring);
        }
    },
    /** The migration of a driver: two files in one change. */
    MIGRATION {
        @Override
        void make(IProject project) throws Exception {
            var refactoring = new MigrateDriverRefactoring(project.getFile("mednand_before.cpp"));
            refactoring.setSettings(header(project), nand(project));
            refactoring.setPaging(EnumSet.of(PagingType.ROM, PagingType.CODE), List.of(2, 6), 4);
            finish(refactoring);
        }
    },
    /** The kernel extension wizard: new files in a new folder. */
    EXTENSION {
        @Override
        void make(IProject project) throws Exception {
            var refactoring = new KernelExtensionRefactoring();
            refactoring.prepare(KernelExtensionRefactoring.generate(new KernelExtensionInput(header(project), "NAND",
                    project.getFolder("extension"), "", KernelGeneration.PINNED, null)));
            finish(refactoring);
        }
    },
    /** All findings become known. */
    BASELINE {
        @Override
        void make(IProject project) throws Exception {
            BaselineRefactoring.accept(project, finding -> true, new NullProgressMonitor());
        }
    },
    /** The sample wizard; there is nothing to undo. */
    SAMPLE {
        @Override
        void make(IProject project) throws Exception {
            project.delete(true, true, new NullProgressMonitor());
            SampleProject.create(SampleProject.H4, new NullProgressMonitor());
        }

        @Override
        void takeBack() {
            // Finish of this wizard makes a project
        }
    },
    /** The media definitions wizard in its window. */
    HEADER_WINDOW {
        @Override
        void make(IProject project) {
            WizardWindow wizard = WizardWindow.open(new NewMediaDefinitionsWizard(), header(project));
            wizard.type("Drives paged from:", "2,6");
            wizard.finish();
        }
    },
    /** The migration wizard in its window, finished on its first page. */
    MIGRATION_WINDOW {
        @Override
        void make(IProject project) {
            WizardWindow.open(new NewDriverMigrationWizard(), project.getFile("mednand_before.cpp"))
                    .finishDespiteWarnings();
        }
    },
    /** The kernel extension wizard in its window. */
    EXTENSION_WINDOW {
        @Override
        void make(IProject project) {
            WizardWindow.open(new NewKernelExtensionWizard(), header(project)).finish();
        }
    },
    /** What the Boot button does: saves editors, launches in a job, shows the run in the view. */
    LAUNCH_WINDOW {
        @Override
        void make(IProject project) throws Exception {
            ILaunchConfiguration configuration = BootConfigurations.forHeader(header(project));
            Workbench.ui(() -> {
                DebugUITools.launch(configuration, ILaunchManager.RUN_MODE);
                return null;
            });
            ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
            Workbench.waitFor("the boot to end", () -> {
                ILaunch[] all = launches.getLaunches();
                return all.length > 0 && Arrays.stream(all).allMatch(ILaunch::isTerminated);
            });
            launches.removeLaunches(launches.getLaunches());
            configuration.delete();
        }

        @Override
        void takeBack() {
            // a boot changes nothing
        }
    },
    /** A first launch makes its configuration, starts a process and waits for it. */
    LAUNCH {
        @Override
        void make(IProject project) throws Exception {
            ILaunchConfiguration configuration = BootConfigurations.forHeader(header(project));
            // Not through the configuration: that asks a window whether to save editors first.
            var launch = new Launch(configuration, ILaunchManager.RUN_MODE, null);
            new PagingBootDelegate().launch(configuration, ILaunchManager.RUN_MODE, launch, new NullProgressMonitor());
            while (!launch.isTerminated()) {
                Thread.sleep(10);
            }
            configuration.delete();
        }

        @Override
        void takeBack() {
            // a boot changes nothing
        }
    };

    abstract void make(IProject project) throws Exception;

    void takeBack() throws Exception {
        RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
    }

    private static void finish(Refactoring refactoring) throws Exception {
        var monitor = new NullProgressMonitor();
        refactoring.checkAllConditions(monitor);
        FixChange.perform(refactoring.getName(), refactoring.createChange(monitor), monitor);
    }

    private static IFile header(IProject project) {
        return project.getFile(WorkspaceHeader.FILE_NAME);
    }

    private static MediaDriverSettings nand(IProject project) throws Exception {
        return WorkspaceHeader.read(header(project)).driver("NAND").orElseThrow();
    }

    private static MediaDriverSettings paging(MediaDriverSettings old, List<Integer> drives) {
        return new MediaDriverSettings(old.prefix(), old.driveCount(), old.drives(), old.mediaCount(), old.name(),
                old.pagingTypeBits(), drives.size(), drives, old.numPages(), old.sectorShift(), old.instances());
    }
}
