// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.FindingMarkers;

class HeaderMarkersTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        Workbench.ui(() -> IDE.openEditor(Workbench.page(), header));
    }

    @Test
    void aWrongCountIsMarkedFixedAndTheFixUndone() throws Exception {
        String good = header.readString();
        String bad = good.replace("#define NAND_DRIVECOUNT         8", "#define NAND_DRIVECOUNT         7");
        write(bad);
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
    void aHeaderThatIsGoodAgainHasNoMarker() throws Exception {
        String good = header.readString();
        write("#ifdef X\n" + good);
        Workbench.waitFor("a marker", () -> markers().length > 0);
        write(good + "\n");
        Workbench.waitFor("no marker", () -> markers().length == 0);
        Job.getJobManager().join(CheckJob.FAMILY, null);
        assertEquals(0, markers().length);
    }

    private void write(String text) throws CoreException {
        header.setContents(text.getBytes(StandardCharsets.UTF_8), true, true, null);
    }

    private IMarker[] markers() {
        try {
            return header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private String text() {
        try {
            return header.readString();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private IMarker marker(String rule) {
        return Arrays.stream(markers()).filter(m -> rule.equals(m.getAttribute(FindingMarkers.RULE, ""))).findFirst()
                .orElse(null);
    }
}
