// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;

/** A trace of loads from more pages than the cache has, so that a boot with it goes on for some time. */
final class LongTrace {
    private static final int PAGES = 1200;

    private LongTrace() {
    }

    /** @param loads at most a million, which is all that a boot takes from a trace; they last some seconds */
    static IFile in(IProject project, int loads) throws IOException, CoreException {
        var random = new Random(1);
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII)) {
            for (int i = 0; i < loads; i++) {
                out.write("l 0x" + Integer.toHexString(random.nextInt(PAGES) * 4096) + " 4\n");
            }
        }
        IFile file = project.getFile("long.trace.gz");
        file.create(new ByteArrayInputStream(bytes.toByteArray()), true, null);
        return file;
    }
}
