// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;

/** Recorded traces beside the repository; a test that needs them is skipped elsewhere. */
final class SharedTraces {
    /** Columns of the text formats: sector, count of sectors. */
    private record Columns(String separator, int sector, int sectors) {
    }

    private SharedTraces() {
    }

    static Path file(String name) {
        Path file = Path.of(System.getProperty("pagewright.root", "../..")).resolve("../shared/traces").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the shared traces are not here");
        return file;
    }

    /** The 4 KiB pages that the records of a trace touch, in order. */
    static int[] pages(String name) throws IOException {
        Path file = file(name);
        try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            if (name.contains("u32le")) {
                byte[] bytes = in.readAllBytes();
                int[] words = new int[bytes.length / 4];
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
                return words;
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("version") && !line.startsWith("proces"))
                    .flatMapToInt(line -> pagesOf(name, line)).toArray();
        }
    }

    private static IntStream pagesOf(String name, String line) {
        if (name.startsWith("ucsd")) {
            return IntStream.of((int) (Long.decode(line.split(" ")[1]) >> 12));
        }
        if (name.startsWith("cloudphysics")) {
            return IntStream.of(Integer.parseUnsignedInt(line.split(",")[4]));
        }
        var columns = name.startsWith("mqsim") ? new Columns("\\s+", 2, 3) : new Columns(",", 3, 4);
        String[] cells = line.strip().split(columns.separator());
        long first = Long.parseLong(cells[columns.sector()]);
        long count = Math.max(1, Long.parseLong(cells[columns.sectors()]));
        return IntStream.rangeClosed((int) (first >> 3), (int) (first + count - 1 >> 3));
    }
}
