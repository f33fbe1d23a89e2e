// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class HeaderCommandsTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("a.h"), text);
    }

    private static JsonObject json(CommandRun run) {
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    /** Known, accepted and rated findings are treated as those of drivers are. */
    @Test
    void findingsInHeadersAreAcceptedAsThoseInDriversAre() throws Exception {
        String wrong = "#define NAND_DRIVECOUNT 3\n#define NAND_DRIVELIST 2,3\n#define NAND_NUMMEDIA 1\n"
                + "#define NAND_DRIVENAME \"Nand\"\n";
        Path header = Files.writeString(folder.resolve("known.h"), wrong);
        Path known = folder.resolve("known.txt");
        CommandRun run = CommandRun.of("header", "check", header);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("    1 | #define NAND_DRIVECOUNT 3\n      |                         ^\n"),
                run.out());
        assertEquals(0, CommandRun.of("header", "check", header, "--write-baseline", known).exitCode());
        Files.writeString(header, "\n" + wrong);
        assertEquals(0, CommandRun.of("header", "check", header, "--baseline", known).exitCode());
        Files.writeString(header, wrong.replace("COUNT 3\n", "COUNT 3 // pagewright: allow V1 -- one is spare\n"));
        assertEquals(0, CommandRun.of("header", "check", header).exitCode());
        Files.writeString(header, wrong.replace("COUNT 3\n", "COUNT 3 // pagewright: allow V1\n"));
        run = CommandRun.of("header", "check", header, "--format", "junit");
        assertTrue(run.out().contains("failures=\"1\"") && run.out().contains("ALLOW"), run.out());
    }

    @Test
    void showPrintsATable() {
        CommandRun run = CommandRun.of("header", "show", CommandRun.sample("h4/variantmediadef.h"));
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("""
                DRIVER  DRIVES             MEDIA  NAME             PAGES     FROM DRIVES  FRAGMENT
                IRAM    0                  1      IRam             -         -            -
                MMC0    1                  1      MultiMediaCard0  -         -            -
                NAND    2,3,5,6,7,9,10,11  1      Nand             ROM+CODE  2,5,6        8 pages
                """), run.out());
    }

    @Test
    void showForetellsTheRegistrations() throws Exception {
        assertTrue(CommandRun.of("header", "show", CommandRun.sample("h4/variantmediadef.h")).out().contains("""
                At boot:
                  IRAM: RegisterMediaDevice answers KErrNone (0)
                  MMC0: RegisterMediaDevice answers KErrNone (0)
                  NAND: RegisterMediaDevice answers KErrNone (0)
                  NAND: RegisterPagingDevice answers KErrNone (0)
                """));
        Path bad = file("#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#define A_PAGING_TYPE DPagingDevice::ECode\n");
        assertTrue(CommandRun.of("header", "show", bad).out().contains(
                "  A: RegisterPagingDevice answers KErrArgument (-6) at step 4: the page-drive count is 0\n"));
        JsonObject answer = json(CommandRun.of("header", "show", bad, "--format", "json"))
                .getAsJsonArray("registrations")
                .get(1).getAsJsonObject();
        assertEquals("KErrArgument", answer.get("answer").getAsString());
        assertEquals(-6, answer.get("code").getAsInt());
        assertEquals(4, answer.get("step").getAsInt());
    }

    @Test
    void showJsonHasTheContractsFields() {
        JsonObject nand = json(
                CommandRun.of("header", "show", CommandRun.sample("h4/variantmediadef.h"), "--format", "json"))
                .getAsJsonArray("drivers").get(2).getAsJsonObject();
        assertEquals("NAND", nand.get("prefix").getAsString());
        assertEquals(8, nand.get("driveCount").getAsInt());
        assertEquals("[2,3,5,6,7,9,10,11]", nand.get("drives").toString());
        assertEquals(1, nand.get("mediaCount").getAsInt());
        assertEquals("Nand", nand.get("name").getAsString());
        assertEquals("[\"ROM\",\"CODE\"]", nand.get("pagingTypes").toString());
        assertEquals(3, nand.get("pageDriveCount").getAsInt());
        assertEquals("[2,5,6]", nand.get("pageDrives").toString());
        assertEquals(8, nand.get("numPages").getAsInt());
        assertFalse(nand.has("sectorShift"));
    }

    @Test
    void showTellsVariantsApartAndTakesDefinitions() {
        Path header = CommandRun.sample("naviengine-like/variantmediadef.h");
        CommandRun all = CommandRun.of("header", "show", header);
        assertTrue(all.out().contains("with __NAND_DEMAND_PAGING__ and __NAND_DATA_PAGING__:"), all.out());
        JsonObject json = json(CommandRun.of("header", "show", header, "-D", "__NAND_DEMAND_PAGING__", "-D__X__=2",
                "--format", "json"));
        assertEquals("[\"ROM\",\"CODE\"]",
                json.getAsJsonArray("drivers").get(4).getAsJsonObject().get("pagingTypes").toString());
        assertEquals(1, json.getAsJsonArray("variants").size());
    }

    @Test
    void showFindsDriversThatExistOnlyUnderAMacro() throws Exception {
        Path header = file("#ifdef X\n#define A_DRIVECOUNT 1\n#define A_DRIVELIST 010\n#endif\n");
        CommandRun run = CommandRun.of("header", "show", header);
        assertTrue(run.out().startsWith(header + ": 1 driver, 1 of 16 drives in use, with X\n"), run.out());
        assertTrue(run.out().contains("  A_DRIVELIST is 8, written 010\n"), run.out());
        assertEquals("{\"X\":\"1\"}", json(CommandRun.of("header", "show", header, "--format", "json")).get("defines")
                .toString());
    }

    @Test
    void checkEndsWithOneOnFindingsAndZeroWithout() throws Exception {
        assertEquals(0, CommandRun.of("header", "check", CommandRun.sample("h4/variantmediadef.h"),
                CommandRun.sample("naviengine-like/variantmediadef.h")).exitCode());
        Path bad = file("#define A_DRIVECOUNT 2\n#define A_DRIVELIST 1\n");
        CommandRun run = CommandRun.of("header", "check", bad);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith(bad + ":1:22: error: A_DRIVECOUNT is 2"), run.out());
        JsonObject finding = json(CommandRun.of("header", "check", bad, "--format", "json")).getAsJsonArray("findings")
                .get(0).getAsJsonObject();
        assertEquals("V1", finding.get("rule").getAsString());
        assertEquals("error", finding.get("severity").getAsString());
        JsonObject result = json(CommandRun.of("header", "check", bad, "--format", "sarif")).getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject().getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("V1", result.get("ruleId").getAsString());
    }

    @Test
    void aProjectChoosesTheSeveritiesOfHeaderRules() throws Exception {
        Path bad = file("#define A_DRIVECOUNT 2\n#define A_DRIVELIST 1\n#define A_NUMMEDIA 1\n");
        Path rules = folder.resolve("rules.txt");
        assertTrue(CommandRun.of("header", "check", bad).out().contains("V1"));
        Files.writeString(rules, "V1 off\n");
        assertFalse(CommandRun.of("header", "check", bad, "--severities", rules).out().contains("V1"));
        Files.writeString(rules, "V1 info\n");
        CommandRun info = CommandRun.of("header", "check", bad, "--severities", rules, "--format", "json");
        assertEquals("info", json(info).getAsJsonArray("findings").asList().stream().map(f -> f.getAsJsonObject())
                .filter(f -> f.get("rule").getAsString().equals("V1")).findFirst().orElseThrow().get("severity")
                .getAsString());
    }

    @Test
    void checkLooksIntoEveryVariantUnlessOneIsChosen() throws Exception {
        Path bad = file("#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#ifdef X\n#define A_NUM_PAGES 0\n#endif\n");
        CommandRun run = CommandRun.of("header", "check", bad);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("without end (with X). [V12]"), run.out());
        assertEquals(0, CommandRun.of("header", "check", bad, "-D", "Y").exitCode());
    }

    @Test
    void badInputIsOneSentenceAndExitCodeTwo() throws Exception {
        Path bad = file("#define A_DRIVECOUNT 1\n#ifdef X\n");
        for (String command : List.of("show", "check")) {
            CommandRun run = CommandRun.of("header", command, bad);
            assertEquals(2, run.exitCode());
            assertEquals(bad + ":2: #ifdef has no #endif.\n", run.err());
            assertEquals("", run.out());
        }
        assertEquals(2, CommandRun.of("header", "show", folder).exitCode());
        assertEquals(2, CommandRun.of("header", "show", folder.resolve("none.h")).exitCode());
        assertEquals(2, CommandRun.of("header", "show", bad, "--format", "xml").exitCode());
    }

    @Test
    void setShowsADiffOrWrites() throws Exception {
        String text = "#define A_DRIVECOUNT 1   // n\r\n#define A_DRIVELIST 1    // l\r\n// caf\u00e9";
        Path header = folder.resolve("latin.h");
        Files.write(header, text.getBytes(StandardCharsets.ISO_8859_1));
        CommandRun diff = CommandRun.of("header", "set", header, "--driver", "A", "--drives", "1,12", "--diff");
        assertEquals(0, diff.exitCode(), diff.err());
        assertTrue(diff.out().contains("\n+#define A_DRIVELIST 1,12 // l\r\n"), diff.out());
        assertTrue(diff.err().contains("iconv -t ISO-8859-1"), diff.err());
        assertEquals(text, Files.readString(header, StandardCharsets.ISO_8859_1));
        assertEquals(0,
                CommandRun.of("header", "set", header, "--driver", "A", "--drives", "1,12", "--write").exitCode());
        assertEquals(text.replace("COUNT 1", "COUNT 2").replace("LIST 1   ", "LIST 1,12"),
                Files.readString(header, StandardCharsets.ISO_8859_1));
    }

    @Test
    void setRefusesWhatIsWrongAndWritesNothing() throws Exception {
        String text = "#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#define B_DRIVECOUNT 1\n#define B_DRIVELIST 2\n";
        Path header = file(text);
        CommandRun clash = CommandRun.of("header", "set", header, "--driver", "A", "--drives", "2", "--write");
        assertEquals(2, clash.exitCode());
        assertTrue(clash.err().contains("would break V3"), clash.err());
        assertEquals(2,
                CommandRun.of("header", "set", header, "--driver", "A", "--drives", "16", "--write").exitCode());
        assertEquals(2,
                CommandRun.of("header", "set", header, "--driver", "A", "--paging", "rum", "--write").exitCode());
        assertEquals(2,
                CommandRun.of("header", "set", header, "--driver", "A", "--num-pages", "0", "--write").exitCode());
        assertEquals(2, CommandRun.of("header", "set", header, "--driver", "A", "--write").exitCode());
        assertEquals(2, CommandRun.of("header", "set", header, "--driver", "A", "--drives", "3").exitCode());
        assertEquals(2, CommandRun.of("header", "set", header, "--driver", "C", "--drives", "3", "--write").exitCode());
        assertEquals(text, Files.readString(header));
        assertEquals(0, CommandRun.of("header", "set", header, "--driver", "B", "--remove", "--write").exitCode());
        assertEquals("#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n", Files.readString(header));
    }

    @Test
    void newWritesAHeaderAndAddsToOne() throws Exception {
        Path header = folder.resolve("new.h");
        String nand = "NAND:drives=2,3:media=1:name=Nand:paging=rom,code:page-drives=2:num-pages=8";
        CommandRun diff = CommandRun.of("header", "new", header, "--driver", nand, "--diff");
        assertEquals(0, diff.exitCode(), diff.err());
        assertTrue(diff.out().startsWith("--- /dev/null\n+++ " + header + "\n@@ -0,0 +1,"), diff.out());
        assertFalse(Files.exists(header));
        assertEquals(0, CommandRun.of("header", "new", header, "--driver", nand, "--write").exitCode());
        assertEquals(0, CommandRun.of("header", "check", header).exitCode());
        assertEquals(0,
                CommandRun.of("header", "new", header, "--driver", "IRAM:drives=0:name=IRam", "--write").exitCode());
        JsonObject json = json(CommandRun.of("header", "show", header, "--format", "json"));
        assertEquals(2, json.getAsJsonArray("drivers").size());
        assertEquals(2, CommandRun.of("header", "new", header, "--driver", "NAND:drives=9", "--write").exitCode());
        assertEquals(2, CommandRun.of("header", "new", header, "--driver", "X:drives=2", "--write").exitCode());
        assertEquals(2, CommandRun.of("header", "new", header, "--driver", "X:drive=2", "--write").exitCode());
        assertEquals(2, CommandRun.of("header", "new", header, "--driver", "X", "--write").exitCode());
    }
}
