// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** Page references in memory. All but the recorded one come from a fixed seed. */
final class PagerTraces {
    private static final long SEED = 20_090_401;

    private PagerTraces() {
    }

    /** Pages 0, 1, 2 and so on, over and over. */
    static int[] sequential(int references, int pages) {
        var trace = new int[references];
        for (int i = 0; i < references; i++) {
            trace[i] = i % pages;
        }
        return trace;
    }

    /** One random order of all pages, over and over. */
    static int[] permuted(int references, int pages) {
        int[] order = permutation(pages, new SplittableRandom(SEED));
        var trace = new int[references];
        for (int i = 0; i < references; i++) {
            trace[i] = order[i % pages];
        }
        return trace;
    }

    /**
     * Page ranks with a probability of 1/rank, ranks scattered over the pages; one reference in {@code sequentialEvery}
     * belongs to a walk through all pages, none if 0.
     */
    static int[] zipf(int references, int pages, int sequentialEvery) {
        var random = new SplittableRandom(SEED);
        int[] order = permutation(pages, random);
        double logarithm = Math.log(pages + 1.0);
        var trace = new int[references];
        for (int i = 0; i < references; i++) {
            if (sequentialEvery > 0 && i % sequentialEvery == 0) {
                trace[i] = i / sequentialEvery % pages;
            } else {
                // The inverse of the continuous distribution: rank r is drawn about as often as 1/r.
                int rank = (int) Math.exp(random.nextDouble() * logarithm) - 1;
                trace[i] = order[Math.min(rank, pages - 1)];
            }
        }
        return trace;
    }

    /** Little-endian 32-bit words of a gzip file. */
    static int[] recorded(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] bytes = in.readAllBytes();
            var trace = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(trace);
            return trace;
        }
    }

    private static int[] permutation(int pages, SplittableRandom random) {
        var order = new int[pages];
        for (int i = 0; i < pages; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
