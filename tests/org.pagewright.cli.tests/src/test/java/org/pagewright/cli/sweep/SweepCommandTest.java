// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.cli.CommandRun;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import picocli.CommandLine.TypeConversionException;

/** Sweeps from the command line to table, CSV and JSON. */
@NonNullByDefault({})
class SweepCommandTest {
    private static final Path HEADER = CommandRun.sample("h4/variantmediadef.h");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "64|64", "64,256|64 256", "1..4|1 2 3 4", "256..1024:256|256 512 768 1024",
            "256..1025*2|256 512 1024", "8,16..17|8 16 17", "0..1|0 1" })
    void numbersAreListsAndRanges(String text, String values) {
        assertEquals(Arrays.stream(values.split(" ")).map(Integer::valueOf).toList(), NumberList.parse(text).values());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "1,", "4..1", "1..4:0", "0..4*2", "1..4*1", "1..", "1..99999", "1..2..3" })
    void whatIsNoListIsRefused(String text) {
        assertThrows(TypeConversionException.class, () -> NumberList.parse(text));
    }

    @Test
    void bootsEveryCombination() throws IOException {
        Path csv = folder.resolve("runs.csv");
        Path json = folder.resolve("runs.json");
        CommandRun run = CommandRun.of("sweep", "boot", "--header", HEADER, "--max-pages", "64,512", "--young-old",
                "1,3", "--csv", csv, "--json", json, "--jobs", "2");
        assertEquals(0, run.exitCode(), run.err());
        List<String> table = run.out().lines().toList();
        assertTrue(table.contains("part k9f1g08u0d"), run.out());
        assertEquals(4, table.stream().filter(line -> line.matches("(64|512) +[13] +clean .*")).count(), run.out());
        List<String> lines = Files.readAllLines(csv);
        assertEquals(5, lines.size());
        JsonArray runs = JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("runs");
        assertEquals(4, runs.size());
        JsonObject last = runs.get(3).getAsJsonObject();
        assertEquals("512", last.getAsJsonObject("settings").get("max-pages").getAsString());
        List<String> head = List.of(lines.get(0).split(","));
        List<String> cells = List.of(lines.get(4).split(","));
        for (String column : List.of("faults", "pageIns", "workloadNanos", "pageInP99Nanos", "eventHash")) {
            assertEquals(last.get(column).getAsString(), cells.get(head.indexOf(column)), column);
        }
        Path alone = folder.resolve("alone.json");
        CommandRun.of("boot", "--header", HEADER, "--json", alone);
        assertEquals(JsonParser.parseString(Files.readString(alone)).getAsJsonObject().get("eventHash").getAsString(),
                last.get("eventHash").getAsString(), "512 pages and 3 to 1 are what boot does by itself");
    }

    @Test
    void aRunThatDoesNotBootIsARowAndExitsOne() {
        CommandRun run = CommandRun.of("sweep", "boot", "--header", HEADER, "--kernel", "classic,pinned", "--fault",
                "mistake=never-completes");
        assertEquals(1, run.exitCode(), run.err() + run.out());
        assertEquals(2, run.out().lines().filter(line -> line.matches("(classic|pinned) +[a-z-]+ .*")).count(),
                run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--part none", "--max-pages 99999", "--jobs 0", "--max-pages 1..", "--csv .",
            "--workload none" })
    void badInputIsOneSentence(String options) {
        String line = "sweep boot --header " + HEADER + " " + options;
        CommandRun run = CommandRun.of((Object[]) line.split(" "));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void replaysOneTraceThroughManyCaches() throws IOException {
        var bytes = ByteBuffer.allocate(4 * 400).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 400; i++) {
            bytes.putInt(i % 20);
        }
        Path trace = folder.resolve("loop.u32");
        Files.write(trace, bytes.array());
        CommandRun run = CommandRun.of("sweep", "pager", trace, "--format", "u32le", "--cache-pages", "10..30:10",
                "--policy", "livelist,lru");
        assertEquals(0, run.exitCode(), run.err());
        // A loop one page longer than an LRU cache misses always; one that fits misses once a page.
        assertTrue(run.out().lines().anyMatch(l -> l.matches("10 +lru +- +- +400 +400 +1\\.0000 .*")), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("30 +lru +- +- +400 +20 +0\\.0500 .*")), run.out());
        assertEquals(6, run.out().lines().filter(l -> l.matches("[123]0 .*")).count(), run.out());
    }
}
