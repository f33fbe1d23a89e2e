// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.FindingMarkers;

/** The order of quick fixes where CDT's editor is used: by its own relevance, then by label. */
class CEditorOrderTest {
    private static final String PROPOSAL = "org.eclipse.cdt.ui.text.ICCompletionProposal";
    /** What CDT gives a resolution that is no proposal of its editor. */
    private static final int USUAL = 10;

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IMarker marker;

    @BeforeEach
    void open() throws Exception {
        // The editor's classes are in use.
        ContributorFactoryOSGi.resolve(Platform.getExtensionRegistry()
                .getExtensionPoint("org.eclipse.cdt.ui.textHovers").getContributor()).loadClass(PROPOSAL);
        IFile header = sample.header();
        String wrong = header.readString().replace("NAND_DRIVECOUNT         8", "NAND_DRIVECOUNT         7");
        header.setContents(wrong.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        var check = new CheckJob(header);
        check.schedule();
        check.join();
        marker = Arrays.stream(header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                .filter(m -> m.getAttribute(FindingMarkers.RULE, "").equals("V1")).findFirst().orElseThrow();
    }

    @Test
    void repairsComeBeforeWhatHidesAFinding() {
        List<IMarkerResolution> sorted = resolutions().stream()
                .sorted(Comparator.comparingInt(CEditorOrderTest::relevanceInCdt).reversed()
                        .thenComparing(IMarkerResolution::getLabel))
                .toList();
        List<String> labels = sorted.stream().map(IMarkerResolution::getLabel).toList();
        assertInstanceOf(WorkbenchMarkerResolution.class, sorted.getFirst(), labels.toString());
        assertEquals(List.of("Accept this V1 as known (baseline)", "Configure the severity of V1..."),
                labels.subList(labels.size() - 2, labels.size()));
    }

    @Test
    void otherEditorsSeeTheSameAsBefore() {
        List<IMarkerResolution> all = resolutions();
        assertEquals(List.of(100, 50, 50, 30, 0, 0), all.stream()
                .map(r -> ((IMarkerResolutionRelevance) r).getRelevanceForResolution())
                .sorted(Comparator.reverseOrder()).toList());
        IMarkerResolution accept = all.stream().filter(r -> r.getLabel().startsWith("Accept")).findFirst()
                .orElseThrow();
        Workbench.ui(() -> {
            accept.run(marker);
            return null;
        });
        Workbench.waitFor("the finding to be known", () -> !marker.exists());
    }

    private List<IMarkerResolution> resolutions() {
        return Workbench.ui(() -> List.of(IDE.getMarkerHelpRegistry().getResolutions(marker)));
    }

    private static int relevanceInCdt(IMarkerResolution resolution) {
        return Arrays.stream(resolution.getClass().getInterfaces()).filter(type -> type.getName().equals(PROPOSAL))
                .findFirst().map(type -> {
                    try {
                        return (Integer) type.getMethod("getRelevance").invoke(resolution);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }).orElse(USUAL);
    }
}
