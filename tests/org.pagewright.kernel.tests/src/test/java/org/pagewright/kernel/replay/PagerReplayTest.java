// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

class PagerReplayTest {
    @TempDir
    Path folder = Path.of("");

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
        ReplayCounts expected = PagerReplay.run(plain, ReplayFormat.U32LE, setup(500), 2);
        assertEquals(expected, PagerReplay.run(compressed, ReplayFormat.U32LE, setup(500), 2));
        assertEquals(expected, PagerReplay.run(csv, ReplayFormat.CSV, setup(500), 2));
    }

    @Test
    void aRequestOfSeveralSectorsTouchesEveryPageInIt() throws Exception {
        Path csv = Files.writeString(folder.resolve("s.csv"), "sector,size\n0,8\n4,8\n800,1\n");
        ReplayCounts counts = PagerReplay.run(csv, ReplayFormat.CSV, setup(8), 1);
        assertEquals(4, counts.references(), "page 0; pages 0 and 1; page 100");
        assertEquals(3, counts.distinctPages());
    }

    @Test
    void badFilesAreNamedInOneSentence() throws Exception {
        Path odd = Files.write(folder.resolve("odd"), new byte[7]);
        assertTrue(failure(odd, ReplayFormat.U32LE).contains("no multiple of 4"));
        Path empty = Files.createFile(folder.resolve("empty.u32le"));
        assertEquals(empty + " holds no reference.", failure(empty, ReplayFormat.U32LE));
        Path namesOnly = Files.writeString(folder.resolve("names.csv"), "page\n");
        assertEquals(namesOnly + " holds no reference.", failure(namesOnly, ReplayFormat.CSV));
        Path text = Files.writeString(folder.resolve("t.csv"), "page\n1\nx\n");
        assertTrue(failure(text, ReplayFormat.CSV).contains("line 3"));
        assertTrue(failure(folder.resolve("none"), ReplayFormat.CSV).contains("does not exist"));
        assertTrue(failure(folder, ReplayFormat.U32LE).contains("is a directory"));
    }

    private static ReplaySetup setup(int cachePages) {
        return ReplaySetup.of(ReplayPolicy.LIVELIST, MemoryModel.MULTIPLE, cachePages);
    }

    private static String failure(Path file, ReplayFormat format) {
        return assertThrows(BadInputException.class,
                () -> PagerReplay.run(file, format, setup(8), 1)).sentence();
    }
}
