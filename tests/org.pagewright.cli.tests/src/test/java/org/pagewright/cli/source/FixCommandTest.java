// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

/** Repairs that only the user can choose: listed, chosen by option, chosen at a prompt. */
class FixCommandTest {
    private static final String DRIVER = """
            class DGauge : public DLogicalChannelBase {
            public:
                virtual TInt Request(TInt aReqNo, TAny* a1, TAny* a2);
                TInt iCount;
            };
            TInt DGauge::Request(TInt, TAny* a1, TAny*) {
                NKern::ThreadEnterCS();
                TInt count = Next();
                kumemput(a1, &count, sizeof(count));
                Use(count);
                NKern::ThreadLeaveCS();
                return KErrNone;
            }
            """;

    @TempDir
    Path folder = Path.of("");
    private Path source = Path.of("");

    @BeforeEach
    void store() throws IOException {
        source = Files.writeString(folder.resolve("gauge.cpp"), DRIVER);
    }

    @Test
    void whatCanBeChosenIsListedAndNotMade() {
        CommandRun run = CommandRun.of("fix", source, "--diff");
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("--choose R13@9=1  Trap the access"), run.err());
    }

    @Test
    void aChosenRepairIsMade() throws IOException {
        CommandRun run = CommandRun.of("fix", source, "--choose", "R13@9=1", "--write");
        assertEquals(0, run.exitCode(), run.out());
        String after = Files.readString(source);
        assertTrue(after.contains("    XTRAPD(trapped, XT_DEFAULT, kumemput(a1, &count, sizeof(count)));\n"), after);
        assertFalse(run.out().contains("--choose"), run.out());
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() throws IOException {
        for (String choice : new String[] { "R13=9", "R13@3=1", "R1=1", "R13" }) {
            CommandRun run = CommandRun.of("fix", source, "--choose", choice, "--write");
            assertEquals(2, run.exitCode(), choice);
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertEquals(DRIVER, Files.readString(source));
    }

    @Test
    void thePromptTakesANumberOrNothing() throws IOException {
        assertEquals(1, answered("\n").exitCode());
        assertEquals(DRIVER, Files.readString(source));
        CommandRun run = answered("1\n");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.err().contains("1  Trap the access"), run.err());
        assertTrue(Files.readString(source).contains("XTRAPD"));
    }

    /** A file of an older editor: Latin-1, Windows line ends, tabs, no line end at the end of the file. */
    @Test
    void everyByteOutsideARepairStays() throws IOException {
        String old = ("// Me\u00dfwerte in \u00b5s \u00a9\n" + DRIVER).replace("    ", "\t").replace("\n", "\r\n")
                + "// \u00fc";
        Files.write(source, old.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(0, CommandRun.of("fix", source, "--choose", "R13=1", "--write").exitCode());
        String now = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
        String access = "kumemput(a1, &count, sizeof(count));";
        int at = old.indexOf(access);
        assertEquals(old.substring(0, at), now.substring(0, at));
        String rest = old.substring(at + access.length());
        assertTrue(now.endsWith(rest), now);
        String made = now.substring(at, now.length() - rest.length());
        assertEquals("XTRAPD(trapped, XT_DEFAULT, kumemput(a1, &count, sizeof(count)));\r\n"
                + "\tif (trapped != KErrNone) {\r\n\t\tNKern::ThreadLeaveCS();\r\n\t\treturn KErrBadDescriptor;\r\n\t}",
                made);
    }

    private CommandRun answered(String text) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.of("fix", source, "--ask", "--write");
        } finally {
            System.setIn(before);
        }
    }
}
