// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The same events in every Java machine: each JDK from 21 on beside the running one, two collectors, two heaps. */
class SameHashTest {
    private static final int OLDEST = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    @Test
    void theHashIsTheSameForEveryJdkCollectorHeapAndCompiler() throws Exception {
        String expected = Long.toHexString(HashOfEverything.hash());
        List<Path> jdks = jdks();
        assertTrue(!jdks.isEmpty(), "at least the running one");
        for (Path jdk : jdks) {
            assertEquals(expected, hashIn(jdk, "-XX:+UseSerialGC", "-Xmx64m"), jdk + ", Serial, 64 MB");
            assertEquals(expected, hashIn(jdk, "-XX:+UseG1GC", "-Xmx64m"), jdk + ", G1, 64 MB");
            assertEquals(expected, hashIn(jdk, "-XX:+UseG1GC", "-Xmx4g"), jdk + ", G1, 4 GB");
            assertEquals(expected, hashIn(jdk, "-XX:+UseSerialGC", "-Xmx4g", "-XX:TieredStopAtLevel=1"),
                    jdk + ", Serial, 4 GB, first compiler only");
        }
    }

    private static String hashIn(Path jdk, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(jdk.resolve("bin").resolve("java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HashOfEverything.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /** The running JDK and its neighbours. */
    private static List<Path> jdks() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        var found = new ArrayList<Path>();
        try (Stream<Path> neighbours = Files.list(running.getParent())) {
            for (Path home : neighbours.sorted().toList()) {
                Path real = home.toRealPath();
                if (!found.contains(real) && version(real) >= OLDEST) {
                    found.add(real);
                }
            }
        }
        return found;
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
            return 0;
        }
        Matcher matcher = VERSION.matcher(Files.readString(release));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
