// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.FindingMarkers;

class HeaderMarkersTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IFile header;

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        IProject project = Workbench.sample();
        header = project.getFile("variantmediadef.h");
        Workbench.ui(() -> IDE.openEditor(Workbench.page(), header));
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteProjects();
    }

    @Test
    void aWrongCountIsMarkedFixedAndTheFixUndone() throws Exception {
        String good = header.readString();
        String bad = good.replace("#define NAND_DRIVECOUNT         8", "#define NAND_DRIVECOUNT         7");
        header.setContents(bad.getBytes(StandardCharsets.UTF_8), true, true, null);
        Workbench.waitFor("a marker", () -> marker("V1") != null);
        IMarker marker = marker("V1");
        assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));

        IMarkerResolution[] fixes = Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
        assertTrue(fixes.length > 0);
        Workbench.ui(() -> {
            fixes[0].run(marker);
            return null;
        });
        Workbench.waitFor("the fixed text", () -> text().equals(good));
        Workbench.waitFor("no marker", () -> marker("V1") == null);

        Workbench.ui(() -> {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
            return null;
        });
        Workbench.waitFor("the text before the fix", () -> text().equals(bad));
    }

    @Test
    void aGoodHeaderHasNoMarker() throws Exception {
        header.setContents((header.readString() + "\n").getBytes(StandardCharsets.UTF_8), true, true, null);
        org.eclipse.core.runtime.jobs.Job.getJobManager().join(org.pagewright.ide.core.check.CheckJob.FAMILY, null);
        assertEquals(0, header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO).length);
    }

    private String text() {
        try {
            return header.readString();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private IMarker marker(String rule) {
        try {
            return Arrays.stream(header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(m -> rule.equals(m.getAttribute(FindingMarkers.RULE, ""))).findFirst().orElse(null);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
