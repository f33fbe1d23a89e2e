// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;

/** Traces of more pages than the cache has, so that a boot with one goes on for some time. */
final class LongTrace {
    private static final int PAGES = 1200;
    private static final int SECTORS_PER_PAGE = 8;
    private static final int MILLIS_BETWEEN = 4;

    private LongTrace() {
    }

    /** @param loads at most a million, which is all that a boot takes from a trace; they last some seconds */
    static IFile in(IProject project, int loads) throws IOException, CoreException {
        return file(project, "long.trace.gz", "", loads,
                (random, i) -> "l 0x" + Integer.toHexString(page(random) * 4096)
                        + " 4\n");
    }

    /** Recorded block requests, each of a page; the boot does all of them, two million in about fifteen seconds. */
    static IFile requestsIn(IProject project, int requests) throws IOException, CoreException {
        return file(project, "long.csv.gz", "proces,device,rw_flag,sector,size,timestamp\n", requests,
                (random, i) -> "app,8,R," + page(random) * SECTORS_PER_PAGE + ',' + SECTORS_PER_PAGE + ','
                        + BigDecimal.valueOf((long) i * MILLIS_BETWEEN, 3) + '\n');
    }

    private static int page(Random random) {
        return random.nextInt(PAGES);
    }

    private interface Line {
        String of(Random random, int number);
    }

    private static IFile file(IProject project, String name, String head, int lines, Line line)
            throws IOException, CoreException {
        var random = new Random(1);
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII)) {
            out.write(head);
            for (int i = 0; i < lines; i++) {
                out.write(line.of(random, i));
            }
        }
        IFile file = project.getFile(name);
        file.create(new ByteArrayInputStream(bytes.toByteArray()), true, null);
        return file;
    }
}
