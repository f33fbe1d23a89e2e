// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.model.BadInputException;

class PagerReplayTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void bothPoliciesAgreeWithSimpleListsOnRandomReferences() {
        var random = new Random(5);
        for (int round = 0; round < 60; round++) {
            int cache = 8 + random.nextInt(60);
            int ratio = 1 + random.nextInt(4);
            int range = 4 + random.nextInt(200);
            int[] pages = random.ints(4_000).map(i -> Math.floorMod(i, range) * (i % 3 == 0 ? 1 : 5_000_011)).toArray();
            for (ReplayPolicy policy : ReplayPolicy.values()) {
                check(policy, cache, ratio, pages);
            }
        }
    }

    private static void check(ReplayPolicy policy, int cachePages, int ratio, int[] pages) {
        var oracle = new ListOracle(cachePages, ratio, policy == ReplayPolicy.LRU);
        ReplayCache cache = ReplayCache.create(policy, cachePages, ratio);
        for (int i = 0; i < pages.length; i++) {
            cache.replay(pages, i, i + 1);
            oracle.reference(pages[i]);
            assertEquals(oracle.faults, cache.counts().faults(), policy + " at reference " + i);
        }
        assertEquals(oracle.rejuvenations, cache.counts().rejuvenations());
        assertEquals(oracle.evictions, cache.counts().evictions());
        assertEquals(oracle.distinct(), cache.counts().distinctPages());
    }

    /** Miss ratios published for the trace: 0.2020, 0.0800 and 0.0540 with plain LRU. */
    @ParameterizedTest
    @CsvSource({ "2750, 4276406, 0.2020", "27500, 1692785, 0.0800", "137500, 1142623, 0.0540" })
    void plainLruMissesExactlyAsPublishedOnTheCloudPhysicsTrace(int cachePages, long faults,
            double ratio) throws Exception {
        Path trace = sharedTrace("cloudphysics-w106.u32le.gz");
        ReplayCounts counts = PagerReplay.run(trace, ReplayFormat.U32LE, ReplayPolicy.LRU, cachePages, 3, 4);
        assertEquals(21_169_824, counts.references());
        assertEquals(faults, counts.faults());
        assertEquals(ratio, (double) counts.faults() / counts.references(), 0.00005);
        assertTrue(counts.tableBytes() <= 16 * counts.distinctPages(), "at most 16 bytes a page known");
    }

    @ParameterizedTest
    @CsvSource({ "2750", "27500" })
    void theLiveListAgreesWithSimpleListsOnTheCloudPhysicsTrace(int cachePages) throws Exception {
        int[] pages = words(sharedTrace("cloudphysics-w106.u32le.gz"));
        var oracle = new ListOracle(cachePages, 3, false);
        for (int page : pages) {
            oracle.reference(page);
        }
        ReplayCache cache = ReplayCache.create(ReplayPolicy.LIVELIST, cachePages, 3);
        cache.replay(pages, 0, pages.length);
        assertEquals(oracle.faults, cache.counts().faults());
        assertEquals(oracle.rejuvenations, cache.counts().rejuvenations());
    }

    @Test
    void plainAndCompressedFilesGiveTheSameCounts() throws Exception {
        int[] pages = new Random(1).ints(50_000, 0, 3_000).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(pages.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(pages);
        Path plain = Files.write(folder.resolve("plain"), bytes.array());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes.array());
        }
        Path compressed = Files.write(folder.resolve("packed"), packed.toByteArray());
        var text = new StringBuilder("op,page\n");
        for (int page : pages) {
            text.append("r,").append(page).append('\n');
        }
        Path csv = Files.writeString(folder.resolve("csv"), text);
        ReplayCounts expected = PagerReplay.run(plain, ReplayFormat.U32LE, ReplayPolicy.LIVELIST, 500, 3, 2);
        assertEquals(expected, PagerReplay.run(compressed, ReplayFormat.U32LE, ReplayPolicy.LIVELIST, 500, 3, 2));
        assertEquals(expected, PagerReplay.run(csv, ReplayFormat.CSV, ReplayPolicy.LIVELIST, 500, 3, 2));
    }

    @Test
    void aRequestOfSeveralSectorsTouchesEveryPageInIt() throws Exception {
        Path csv = Files.writeString(folder.resolve("s.csv"), "sector,size\n0,8\n4,8\n800,1\n");
        ReplayCounts counts = PagerReplay.run(csv, ReplayFormat.CSV, ReplayPolicy.LRU, 8, 3, 1);
        assertEquals(4, counts.references(), "page 0; pages 0 and 1; page 100");
        assertEquals(3, counts.distinctPages());
    }

    @Test
    void badFilesAreNamedInOneSentence() throws Exception {
        Path odd = Files.write(folder.resolve("odd"), new byte[7]);
        assertTrue(failure(odd, ReplayFormat.U32LE).contains("no multiple of 4"));
        Path text = Files.writeString(folder.resolve("t.csv"), "page\n1\nx\n");
        assertTrue(failure(text, ReplayFormat.CSV).contains("line 3"));
        assertTrue(failure(folder.resolve("none"), ReplayFormat.CSV).contains("does not exist"));
        assertTrue(failure(folder, ReplayFormat.U32LE).contains("is a directory"));
    }

    private static String failure(Path file, ReplayFormat format) {
        return assertThrows(BadInputException.class,
                () -> PagerReplay.run(file, format, ReplayPolicy.LRU, 8, 3, 1)).sentence();
    }

    private static Path sharedTrace(String name) {
        Path file = Path.of(System.getProperty("pagewright.root", "../..")).resolve("../shared/traces").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the shared traces are not here");
        return file;
    }

    private static int[] words(Path gzip) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gzip))) {
            byte[] bytes = in.readAllBytes();
            int[] words = new int[bytes.length / 4];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
            return words;
        }
    }
}
