// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Same seed, same hash: on every JDK from 21 on that is present, with one run at a time and with many at once. */
class SameHashTest {
    private static final int MANY = 6;

    @Test
    void everyJdkGivesTheSameHashesWithOneAndWithManyRunsAtOnce() throws Exception {
        String expected = HashOfBoots.hashes(1);
        assertEquals(6, new HashSet<>(List.of(expected.split(" "))).size(), "boots that differ: " + expected);
        assertEquals(expected, HashOfBoots.hashes(MANY), "in this Java machine, " + MANY + " at once");
        List<Path> jdks = InstalledJdks.from21();
        assertTrue(jdks.contains(Path.of(System.getProperty("java.home")).toRealPath()), "the running one: " + jdks);
        for (Path jdk : jdks) {
            assertEquals(expected, hashesIn(jdk, 1), jdk + ", one at a time");
            assertEquals(expected, hashesIn(jdk, MANY), jdk + ", " + MANY + " at once");
        }
    }

    private static String hashesIn(Path jdk, int atOnce) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(jdk.resolve("bin").resolve("java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), HashOfBoots.class.getName(), Integer.toString(atOnce))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
