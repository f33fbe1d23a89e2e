// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.cli.CommandRun;

/** The report, and the short way to it: both ways of reading the line lead to the same run. */
@NonNullByDefault({})
class PagerReplayCommandTest {
    /** Twelve pages in turn, four rounds, through a cache of eight. */
    private static final int PAGES = 12;
    private static final int REFERENCES = 4 * PAGES;

    @TempDir
    Path folder;
    private Path trace;

    @BeforeEach
    void writeTrace() throws IOException {
        var bytes = ByteBuffer.allocate(4 * REFERENCES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < REFERENCES; i++) {
            bytes.putInt(i % PAGES);
        }
        trace = folder.resolve("loop.u32");
        Files.write(trace, bytes.array());
    }

    @Test
    void reportsWhatALoopLargerThanTheCacheDoes() {
        CommandRun run = CommandRun.of("replay", "pager", trace, "--format", "u32le", "--cache-pages", "8",
                "--policy", "lru", "--repeat", "50");
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(trace + " through plain LRU, 8 cache pages", lines.get(0));
        assertEquals("  references            2,400   12 different pages", lines.get(1));
        assertEquals("  faults                2,400   1.0000 of the references", lines.get(2));
        assertEquals("  hits                      0   0 of them made an old page young", lines.get(3));
        assertEquals("  evictions             2,392", lines.get(4));
        assertTrue(lines.get(5).matches("  speed +[\\d,]+   references per second of wall time"), lines.get(5));
    }

    static Stream<List<String>> lines() {
        return Stream.of(List.of(), List.of("--policy", "LRU"), List.of("--memory-model", "flexible"),
                List.of("--memory-model", "Moving", "--repeat", "3"),
                List.of("--policy", "livelist", "--repeat", "0"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void bothWaysOfReadingTheLineLeadToTheSameRun(List<String> more) {
        var line = new ArrayList<>(List.of("replay", "pager", trace.toString(), "--format", "u32le", "--cache-pages",
                "8"));
        line.addAll(more);
        assertNotNull(PlainPagerLine.parse(line.toArray(String[]::new)));
        CommandRun plain = CommandRun.of(line.toArray());
        line.set(3, "--format=u32le");
        line.remove(4);
        assertNull(PlainPagerLine.parse(line.toArray(String[]::new)));
        CommandRun library = CommandRun.of(line.toArray());
        assertEquals(library.exitCode(), plain.exitCode());
        assertEquals(library.err(), plain.err());
        assertEquals(withoutSpeed(library.out()), withoutSpeed(plain.out()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "--help", "--format u32le", "--format u32le --cache-pages x", "--cache-pages 8",
            "--format u32le --cache-pages 8 --cache-pages 9", "--format u32le --cache-pages 8 second",
            "--format u32le --cache-pages 8 --policy", "--format u32be --cache-pages 8",
            "--format u32le --cache-pages 8 --colour red", "--format u32le --cache-pages 8 --json -" })
    void whatIsNotPlainlyRightIsLeftToTheLibrary(String options) {
        assertNull(PlainPagerLine.parse(("replay pager x " + options).split(" ")));
    }

    @Test
    void figuresAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            reportsWhatALoopLargerThanTheCacheDoes();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> withoutSpeed(String out) {
        return out.lines().filter(line -> !line.startsWith("  speed")).toList();
    }
}
