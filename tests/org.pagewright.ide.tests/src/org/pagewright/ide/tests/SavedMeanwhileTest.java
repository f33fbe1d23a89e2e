// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.FindingMarkers;

/** A file is saved while it is checked; the check that its saving starts may be over sooner than the one before. */
class SavedMeanwhileTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private boolean saved;

    @Test
    void theMarkersAreThoseOfWhatWasSaved() throws Exception {
        String good = sample.header().readString();
        String bad = good.replace("#define NAND_DRIVECOUNT         8", "#define NAND_DRIVECOUNT         7");
        var job = new CheckJob(savedWhenRead(sample.header(), bad));
        job.schedule();
        job.join();
        assertEquals(bad, sample.header().readString());
        assertEquals(List.of("V1"), Arrays
                .stream(sample.header().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                .map(marker -> marker.getAttribute(FindingMarkers.RULE, "")).toList());
    }

    /** A file that another text is written into as soon as somebody has read it. */
    private IFile savedWhenRead(IFile file, String text) {
        return StandInFile.of(file, (self, method, arguments, usual) -> {
            Object result = usual.happens();
            if (method.equals("readString") && !saved) {
                saved = true;
                file.setContents(text.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
            }
            return result;
        });
    }
}
