// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commands check, migrate and rules as a shell sees them. */
class SourceCommandsTest {
    private static final String BAD = "void Done(DThread* t, TRequestStatus*& s)\n    {\n"
            + "\tKern::RequestComplete(t, s, 0);\n    }\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFindingIsShownWithItsLineAndACaret() throws IOException {
        CommandRun run = CommandRun.of("check", file("a.cpp", BAD));
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("a.cpp:3:2: error: Kern::RequestComplete"), run.out());
        assertTrue(run.out().contains("      |     ^~~~~"), run.out());
        assertTrue(run.out().endsWith("1 error.\n"), run.out());
    }

    @Test
    void aLongLineIsCutAroundThePlace() throws IOException {
        String long1 = "void Done(DThread* t, TRequestStatus*& s) { int a = 0; " + "a = a + 1; ".repeat(40)
                + "Kern::RequestComplete(t, s, 0); " + "a = a + 1; ".repeat(40) + "}\n";
        CommandRun run = CommandRun.of("check", file("a.cpp", long1));
        String[] lines = run.out().lines().toArray(String[]::new);
        assertTrue(lines[1].length() < 170, lines[1]);
        assertEquals(lines[1].indexOf("Kern::"), lines[2].indexOf('^'), run.out());
        assertTrue(lines[1].contains("| ...") && lines[1].endsWith("..."), lines[1]);
    }

    @Test
    void jsonHasTheFieldsOfTheContract() throws IOException {
        CommandRun run = CommandRun.of("check", file("a.cpp", BAD), "--format", "json");
        JsonObject finding = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("findings").get(0)
                .getAsJsonObject();
        assertEquals("R1", finding.get("rule").getAsString());
        assertEquals("error", finding.get("severity").getAsString());
        assertEquals(3, finding.get("line").getAsInt());
        assertEquals(2, finding.get("column").getAsInt());
    }

    @Test
    void aBaselineHidesWhatIsKnownEvenAfterLinesMoved() throws IOException {
        Path source = file("a.cpp", BAD);
        Path known = folder.resolve("known.txt");
        assertEquals(0, CommandRun.of("check", source, "--write-baseline", known).exitCode());
        file("a.cpp", "\n\n" + BAD);
        assertEquals(0, CommandRun.of("check", source, "--baseline", known).exitCode());
        file("a.cpp", BAD + BAD.replace("Done", "Again"));
        assertEquals(1, CommandRun.of("check", source, "--baseline", known).exitCode());
    }

    @Test
    void aProjectChoosesSeverities() throws IOException {
        Path source = file("a.cpp", BAD);
        assertEquals(0, CommandRun.of("check", source, "--severities", file("s.txt", "R1 off\n")).exitCode());
        CommandRun wrong = CommandRun.of("check", source, "--severities", file("w.txt", "# ours\nR99 off\n"));
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("w.txt:2"), wrong.err());
    }

    @Test
    void aCommentWithAReasonAcceptsAFinding() throws IOException {
        Path with = file("a.cpp", BAD.replace("0);", "0); // pagewright: allow R1 -- client is never paged"));
        assertEquals(0, CommandRun.of("check", with).exitCode());
        CommandRun without = CommandRun.of("check", file("b.cpp", BAD.replace("0);", "0); // pagewright: allow R1")));
        assertEquals(1, without.exitCode());
        assertTrue(without.out().contains("[ALLOW]"), without.out());
    }

    @Test
    void junitCountsFiles() throws IOException {
        CommandRun run = CommandRun.of("check", file("a.cpp", BAD), file("b.cpp", "int x;\n"), "--format", "junit");
        assertTrue(run.out().contains("tests=\"2\" failures=\"1\""), run.out());
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        for (Path path : new Path[] { folder.resolve("missing.cpp"), folder, file("nul.cpp", "a\0b") }) {
            CommandRun run = CommandRun.of("check", path);
            assertEquals(2, run.exitCode(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void migratePrintsADiffAndLeavesTheFileAlone() throws IOException {
        String driver = "class DChan : public DLogicalChannel {\n    ~DChan();\n"
                + "    TInt DoCreate(TInt, const TDesC8*, const TVersion&);\n    void HandleMsg(TMessageBase*);\n"
                + "    TRequestStatus* iStatus;\n};\nDChan::~DChan() {\n}\n"
                + "TInt DChan::DoCreate(TInt, const TDesC8*, const TVersion&) {\n    return KErrNone;\n}\n"
                + "void DChan::HandleMsg(TMessageBase*) {\n    Kern::RequestComplete(iClient, iStatus, 0);\n}\n";
        Path source = file("a.cpp", driver);
        CommandRun diff = CommandRun.of("migrate", source, "--steps", "rules", "--diff");
        assertTrue(diff.out().contains("+    TClientRequest* iStatus;"), diff.out());
        assertEquals(driver, Files.readString(source));
        assertEquals(0, CommandRun.of("migrate", source, "--steps", "rules", "--write").exitCode());
        assertTrue(Files.readString(source).contains("Kern::DestroyClientRequest(iStatus);"));
    }

    @Test
    void migrateWithoutAHeaderSaysWhatIsMissing() throws IOException {
        CommandRun run = CommandRun.of("migrate", file("a.cpp", BAD), "--diff");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--header FILE and --driver PREFIX"), run.err());
    }

    @Test
    void migrateWritesHeaderAndDriverOnceEverythingIsAnswered() throws IOException {
        Path root = Path.of(System.getProperty("pagewright.root", "../..")).toAbsolutePath().normalize();
        Path header = file("variantmediadef.h", "#define NAND_DRIVECOUNT 2\n#define NAND_DRIVELIST 2,3\n"
                + "#define NAND_NUMMEDIA 1\n#define NAND_DRIVENAME \"Nand\"\n");
        String before = Files.readString(root.resolve("samples/h4/mednand_before.cpp"));
        Path source = file("mednand.cpp", before);
        CommandRun asked = CommandRun.of("migrate", source, "--header", header, "--driver", "NAND", "--diff");
        assertEquals(1, asked.exitCode());
        assertTrue(asked.err().contains("Answer with --paging"), asked.err());
        CommandRun run = CommandRun.of("migrate", source, "--header", header, "--driver", "NAND", "--paging",
                "rom,code",
                "--page-drives", "2", "--num-pages", "8", "--rom-start", "KNandBufferSize", "--write");
        assertTrue(Files.readString(header).contains("#define NAND_NUM_PAGES 8"), run.err());
        assertTrue(Files.readString(source).contains("LocDrv::RegisterPagingDevice"));
        assertTrue(run.out().contains("2. header: Describe paging"), run.out());
        assertEquals(0, CommandRun.of("check", source).exitCode());
    }

    @Test
    void aHeaderThatWouldBreakIsNotWritten() throws IOException {
        String text = "#define NAND_DRIVECOUNT 2\n#define NAND_DRIVELIST 2,3\n#define NAND_NUMMEDIA 1\n"
                + "#define NAND_DRIVENAME \"Nand\"\n";
        Path header = file("variantmediadef.h", text);
        CommandRun run = CommandRun.of("migrate", file("a.cpp", BAD), "--header", header, "--driver", "NAND",
                "--paging", "code", "--page-drives", "9", "--num-pages", "8", "--write");
        assertEquals(2, run.exitCode(), run.out());
        assertEquals(text, Files.readString(header));
    }

    @Test
    void aClientDriverIsMigratedStepByStep() throws IOException {
        Path root = Path.of(System.getProperty("pagewright.root", "../..")).toAbsolutePath().normalize();
        Path source = file("meter.cpp", Files.readString(root.resolve("samples/wdp/meter_before.cpp")));
        file("meter.h", Files.readString(root.resolve("samples/wdp/meter.h")));
        CommandRun skipped = CommandRun.of("migrate", "--ldd", source, "--skip", "queue", "--diff");
        assertEquals(1, skipped.exitCode());
        assertTrue(skipped.err().contains("[R9]"), skipped.err());
        CommandRun all = CommandRun.of("migrate", "--ldd", source, "--write");
        assertEquals(0, all.exitCode(), all.out());
        assertTrue(all.out().contains("1. pinning: Pin the buffers of clients"), all.out());
        assertEquals(0, CommandRun.of("check", source).exitCode());
    }

    @Test
    void fixRepairsTheRulesNamed() throws IOException {
        Path root = Path.of(System.getProperty("pagewright.root", "../..")).toAbsolutePath().normalize();
        Path source = file("meter.cpp", Files.readString(root.resolve("samples/wdp/meter_before.cpp")));
        CommandRun run = CommandRun.of("fix", source, "--rules", "R9", "--diff");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("+    SetDfcQ(iDynamicDfcQ);"), run.out());
        assertEquals(2, CommandRun.of("fix", source, "--rules", "R99", "--diff").exitCode());
    }

    @Test
    void rulesAreListedAndExplained() {
        assertTrue(CommandRun.of("rules").out().lines().count() >= 34);
        assertTrue(CommandRun.of("rules", "R4").out().startsWith("# R4: "));
        assertEquals(2, CommandRun.of("rules", "R99").exitCode());
    }
}
