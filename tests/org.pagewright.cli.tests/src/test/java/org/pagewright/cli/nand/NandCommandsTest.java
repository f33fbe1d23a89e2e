// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class NandCommandsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void partsPrintsEveryPartAndMarksTypicalValues() {
        CommandRun run = CommandRun.of("parts");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(19 + 3, run.out().lines().count());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("k9f1g08u0d") && l.contains("250~")), run.out());
        assertTrue(run.out().lines().allMatch(l -> l.length() <= 160), run.out());
    }

    @Test
    void partsDescribesOnePartWithItsSources() {
        CommandRun run = CommandRun.of("parts", "mt29f4g08abada");
        assertTrue(run.out().contains("sources        S17, S18, S30"), run.out());
        CommandRun json = CommandRun.of("parts", "mt29f4g08abada", "--format", "json");
        JsonObject part = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("parts").get(0)
                .getAsJsonObject();
        assertEquals(4096, part.get("blocks").getAsInt());
    }

    @Test
    void replayReportsInTextJsonAndPicture() throws Exception {
        Path trace = Files.writeString(folder.resolve("t.trace"),
                "0 0 0 8 0\n1000000 0 0 8 1\n2000000 0 64 16 1\n");
        Path json = folder.resolve("r.json");
        Path png = folder.resolve("r.png");
        CommandRun run = CommandRun.of("replay", "nand", trace, "--format", "mqsim", "--part", "k9f1g08u0d", "--json",
                json, "--png", png);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("write amplification 1.000"), run.out());
        JsonObject result = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(3, result.get("requests").getAsLong());
        assertTrue(result.get("requestsPerSecond").getAsLong() > 0);
        assertEquals(12288, result.get("readBytes").getAsLong());
        assertEquals(0, result.get("violationCount").getAsLong());
        assertTrue(ImageIO.read(png.toFile()).getWidth() > 400);
    }

    @Test
    void aReplayGoesOnWithTheChipThatTheLastOneSaved() throws Exception {
        Path trace = Files.writeString(folder.resolve("t.trace"), "0 0 0 64 0\n9000000 0 0 64 1\n");
        Path image = folder.resolve("chip.img");
        CommandRun first = replay(trace, "--data", "--save", image);
        assertEquals(0, first.exitCode(), first.err());
        Path reading = Files.writeString(folder.resolve("r.trace"), "0 0 0 64 1\n");
        CommandRun second = replay(reading, "--data", "--load", image);
        assertEquals(0, second.exitCode(), second.err());
        assertTrue(second.out().contains("Went on with the chip saved at "), second.out());
        assertTrue(second.out().contains(" and found 64 pages of data."), second.out());
    }

    @Test
    void imagesThatDoNotFitExitTwo() throws Exception {
        Path trace = Files.writeString(folder.resolve("t.trace"), "0 0 0 64 0\n");
        Path image = folder.resolve("chip.img");
        assertEquals(0, replay(trace, "--data", "--save", image).exitCode());
        assertRefused("--load and --save need --data: a chip without contents has no data to keep.",
                replay(trace, "--load", image));
        assertRefused(image + " is an image of k9f5608u0d, which is not the part hy27us08561a of this run.",
                CommandRun.of("replay", "nand", trace, "--format", "mqsim", "--part", "hy27us08561a", "--data",
                        "--load", image));
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length / 2] ^= 4;
        Files.write(image, bytes);
        assertRefused(image + " is damaged: its check sum does not match.", replay(trace, "--data", "--load", image));
        assertRefused(trace + " is not a NAND image.", replay(trace, "--data", "--load", trace));
        CommandRun nowhere = replay(trace, "--data", "--save", folder.resolve("no").resolve("chip.img"));
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("cannot be written"), nowhere.err());
    }

    @Test
    void bootsAndReplaysDoNotTakeEachOthersImages() throws Exception {
        Path trace = Files.writeString(folder.resolve("t.trace"), "0 0 0 64 0\n");
        Path image = folder.resolve("chip.img");
        assertEquals(0, boot("--save", image).exitCode());
        assertRefused(image + " was saved by a boot; only 'pagewright boot --load' can go on with it.",
                replay(trace, "--data", "--load", image));
        Path json = folder.resolve("run.json");
        CommandRun again = boot("--load", image, "--save", image, "--json", json);
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("went on with the part as saved in "), again.out());
        assertTrue(Files.readString(json).contains("\"savedTo\": \""), Files.readString(json));
        assertEquals(0, replay(trace, "--data", "--save", image).exitCode());
        assertRefused(image + " was not saved by a boot, so nothing is known of what lies where in it.",
                boot("--load", image));
    }

    private static CommandRun boot(Object... more) {
        var line = new ArrayList<Object>(List.of("boot", "--header", CommandRun.sample("h4/variantmediadef.h"),
                "--part", "k9f5608u0d"));
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray());
    }

    private static CommandRun replay(Path trace, Object... more) {
        var line = new ArrayList<Object>(
                List.of("replay", "nand", trace, "--format", "mqsim", "--part", "k9f5608u0d"));
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray());
    }

    private static void assertRefused(String sentence, CommandRun run) {
        assertEquals(2, run.exitCode());
        assertEquals(sentence, run.err().strip());
    }

    @Test
    void badTracesPartsAndOptionsExitTwoAndWriteNothing() throws Exception {
        Path trace = Files.writeString(folder.resolve("t.trace"), "0 0 0 8 0\n5 0 0\n");
        Path json = folder.resolve("r.json");
        assertRefused(trace + ":2: the line ends before the number of sectors.", trace, "mqsim", "k9f1g08u0d", json);
        assertRefused("There is no NAND part 'k9f1g08u0'; did you mean k9f1g08u0b, k9f1g08u0d?", trace, "mqsim",
                "k9f1g08u0", json);
        assertRefused(folder + " is a folder, not a trace.", folder, "csv", "k9f1g08u0d", json);
        CommandRun fault = CommandRun.of("replay", "nand", trace, "--format", "mqsim", "--part", "k9f1g08u0d",
                "--fault", "gremlins");
        assertEquals(2, fault.exitCode());
        assertTrue(fault.err().startsWith("There is no NAND fault 'gremlins'; the faults are torn-program,"),
                fault.err());
    }

    private static void assertRefused(String sentence, Path trace, String format, String part, Path json) {
        CommandRun run = CommandRun.of("replay", "nand", trace, "--format", format, "--part", part, "--json", json);
        assertEquals(2, run.exitCode());
        assertEquals(sentence, run.err().strip());
        assertFalse(Files.exists(json));
    }
}
