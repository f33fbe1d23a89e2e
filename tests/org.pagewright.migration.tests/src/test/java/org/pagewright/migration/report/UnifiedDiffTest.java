// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    private static final int CASES = 60;

    @Test
    void equalTextsHaveNoDiff() {
        assertEquals("", UnifiedDiff.of("a.h", "x\n", "x\n"));
    }

    @Test
    void showsThreeLinesOfContext() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assertEquals("""
                --- a.h
                +++ a.h
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """, UnifiedDiff.of("a.h", before, before.replace("5", "five")));
    }

    @Test
    void missingNewlineAtTheEndIsMarked() {
        assertEquals("--- a\n+++ a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n",
                UnifiedDiff.of("a", "x", "y\n"));
        assertEquals("--- /dev/null\n+++ a\n@@ -0,0 +1 @@\n+y\n", UnifiedDiff.ofNewFile("a", "y\n"));
    }

    @Test
    void patchMakesTheNewTextFromTheOld(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "no patch command");
        var random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            String end = i % 5 == 4 ? "\r\n" : "\n";
            List<String> lines = new ArrayList<>();
            for (int n = random.nextInt(60); n >= 0; n--) {
                lines.add("line " + random.nextInt(9));
            }
            String before = String.join(end, lines) + (random.nextInt(3) == 0 ? "" : end);
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                int at = random.nextInt(lines.size() + 1);
                if (at < lines.size() && random.nextBoolean()) {
                    lines.remove(at);
                } else {
                    lines.add(at, "new " + n);
                }
            }
            lines.add("last");
            String after = String.join(end, lines) + (random.nextInt(3) == 0 ? "" : end);
            assertEquals(after, patched(folder, before, UnifiedDiff.of("a.txt", before, after)), "case " + i);
        }
    }

    private static String patched(Path folder, String before, String diff) throws IOException, InterruptedException {
        Path file = folder.resolve("a.txt");
        Path input = folder.resolve("a.diff");
        Files.writeString(file, before);
        Files.writeString(input, diff);
        Process patch = new ProcessBuilder("/usr/bin/patch", "--binary", "-s", "a.txt", "a.diff")
                .directory(folder.toFile())
                .redirectErrorStream(true).start();
        String said = new String(patch.getInputStream().readAllBytes());
        assertEquals(0, patch.waitFor(), said + diff);
        return Files.readString(file);
    }
}
