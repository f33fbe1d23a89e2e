// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be written is told in one sentence that names it, before any work, and nothing else is written. */
class OutputFilesTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({ "boot, --json", "boot, --record", "boot, --live", "boot, --save", "sweep boot, --json",
            "sweep boot, --csv", "sweep pager, --json", "sweep pager, --csv", "replay pager, --json",
            "replay nand, --json", "replay nand, --png", "replay nand, --save", "check, --write-baseline",
            "header check, --write-baseline" })
    void aFolderOrNoFolderIsRefused(String command, String option) throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        refused(inside, inside + " is a directory; name the file in it.", command, option);
        Path nowhere = folder.resolve("no").resolve("file");
        refused(nowhere, nowhere + " cannot be written: its folder does not exist.", command, option);
    }

    @Test
    void aBootThatCannotWriteOneFileWritesNoOther() throws Exception {
        Path image = folder.resolve("chip.img");
        Path text = Files.writeString(folder.resolve("text"), "mine");
        for (List<Object> wrong : List.<List<Object>>of(List.of("--json", folder), List.of("--ctf", text),
                List.of("--ctf", text, "--record", folder.resolve("run.rec")), List.of("--filter", "/(/"))) {
            var line = new ArrayList<Object>(words("boot"));
            line.addAll(List.of("--save", image));
            line.addAll(wrong);
            assertEquals(2, CommandRun.of(line.toArray()).exitCode(), line.toString());
        }
        assertEquals("mine", Files.readString(text));
        assertEquals(1, folder.toFile().listFiles().length);
    }

    @Test
    void sourcesAreNotGeneratedIntoAFile() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "mine");
        CommandRun run = CommandRun.of("generate", "--header", CommandRun.sample("h4/variantmediadef.h"), "--driver",
                "NAND", "--out", text);
        assertEquals(2, run.exitCode());
        assertEquals(text + " is a file; name a folder for the sources.", run.err().strip());
        assertEquals("mine", Files.readString(text));
    }

    private void refused(Path file, String sentence, String command, String option) throws Exception {
        var line = new ArrayList<Object>(words(command));
        line.addAll(List.of(option, file));
        CommandRun run = CommandRun.of(line.toArray());
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(sentence, run.err().strip());
        assertEquals("", run.out());
        assertTrue(Files.isDirectory(folder.resolve("inside")));
    }

    private List<Object> words(String command) throws Exception {
        Path header = CommandRun.sample("h4/variantmediadef.h");
        return switch (command) {
        case "boot" -> List.of("boot", "--header", header);
        case "sweep boot" -> List.of("sweep", "boot", "--header", header);
        case "check" -> List.of("check", CommandRun.sample("wdp/meter_before.cpp"));
        case "header check" -> List.of("header", "check", header);
        case "replay nand" -> List.of("replay", "nand", trace("a.trace", "0 0 0 8 0\n"), "--format", "mqsim", "--part",
                "k9f5608u0d", "--data");
        case "replay pager" -> List.of("replay", "pager", trace("a.csv", "page\n1\n"), "--format", "csv",
                "--cache-pages", "16");
        default -> List.of("sweep", "pager", trace("a.csv", "page\n1\n"), "--format", "csv", "--cache-pages", "16");
        };
    }

    private Path trace(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
