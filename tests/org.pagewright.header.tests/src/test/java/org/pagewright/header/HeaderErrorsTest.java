// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;

class HeaderErrorsTest {
    private static final String DRIVER = "#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n";

    private static String sentence(String text) {
        return sentence(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(byte[] bytes) {
        return assertThrows(BadInputException.class,
                () -> HeaderReader.evaluate(HeaderReader.parse("a.h", bytes), Map.of())).sentence();
    }

    @Test
    void namesTheLineOfBrokenStructure() {
        assertEquals("a.h:3: The comment that begins here has no end.", sentence(DRIVER + "/* open\n#endif\n"));
        assertEquals("a.h:3: #ifdef has no #endif.", sentence(DRIVER + "#ifdef X\n#if 1\n#endif\n"));
        assertEquals("a.h:3: #else has no #if before it.", sentence(DRIVER + "#else\n"));
        assertEquals("a.h:3: #endif has no #if before it.", sentence(DRIVER + "#endif // A\n"));
        assertEquals("a.h:5: #else follows the #else of the same #if.",
                sentence(DRIVER + "#if 0\n#else\n#else\n#endif\n"));
        assertEquals("a.h:3: #ifdef has no macro name.", sentence(DRIVER + "#ifdef\n#endif\n"));
        assertEquals("a.h:3: The condition of #if is empty.", sentence(DRIVER + "#if\n#endif\n"));
        assertEquals("a.h:3: The condition of #if divides by zero.", sentence(DRIVER + "#if 1/0\n#endif\n"));
        assertEquals("a.h:3: The header stops here with #error: Don't build this.",
                sentence(DRIVER + "#error Don't   build this\n"));
    }

    @Test
    void namesTheLineOfBadValues() {
        assertEquals("a.h:2: A_DRIVELIST item 2 has '3x', which is no integer.",
                sentence("#define A_DRIVECOUNT 2\n#define A_DRIVELIST 1,3x\n"));
        assertEquals("a.h:2: A_DRIVELIST item 2 is empty.",
                sentence("#define A_DRIVECOUNT 2\n#define A_DRIVELIST 1,,3\n"));
        assertEquals("a.h:2: A_DRIVELIST uses KMine, whose value is unknown; give it with -D KMine=VALUE.",
                sentence("#define A_DRIVECOUNT 2\n#define A_DRIVELIST KMine\n"));
        assertEquals("a.h:1: A_DRIVELIST has no A_DRIVECOUNT beside it, so the driver's array has no size.",
                sentence("#define A_DRIVELIST 1\n"));
        assertEquals("a.h:1: A_DRIVECOUNT has no value.", sentence("#define A_DRIVECOUNT\n#define A_DRIVELIST 1\n"));
        assertEquals("a.h:1: A_DRIVECOUNT must be one integer, not a list.",
                sentence("#define A_DRIVECOUNT 1,2\n#define A_DRIVELIST 1\n"));
        assertEquals("a.h:3: A_DRIVENAME is no string.", sentence(DRIVER + "#define A_DRIVENAME Nand\n"));
        assertEquals("a.h:3: A_DRIVENAME has a string without its closing quote.",
                sentence(DRIVER + "#define A_DRIVENAME \"Nand\n"));
    }

    @Test
    void macrosThatNeverEndAreRefused() {
        assertEquals("a.h:1: A_DRIVECOUNT is defined in terms of itself through A_DRIVECOUNT.",
                sentence("#define A_DRIVECOUNT B\n#define B A_DRIVECOUNT\n#define A_DRIVELIST 1\n"));
        var bomb = new StringBuilder("#define A_DRIVECOUNT 1\n#define M0 1,1\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("#define M" + i + " M" + (i - 1) + ",M" + (i - 1) + "\n");
        }
        bomb.append("#define A_DRIVELIST M59\n");
        assertEquals("a.h:62: A_DRIVELIST expands to more than 20000 tokens.", sentence(bomb.toString()));
        var calls = new StringBuilder("#define F(x) x,x\n#define A_DRIVECOUNT 1\n#define A_DRIVELIST ");
        calls.append("F(".repeat(40)).append('1').append(")".repeat(40)).append('\n');
        assertTrue(sentence(calls.toString()).startsWith("a.h:3: A_DRIVELIST "), sentence(calls.toString()));
        assertEquals("a.h:1: A_DRIVECOUNT is nested more than 200 deep.",
                sentence("#define A_DRIVECOUNT " + "(".repeat(5000) + "1" + ")".repeat(5000)
                        + "\n#define A_DRIVELIST 1\n"));
        assertEquals("a.h:257: Conditionals are nested more than 256 deep.", sentence("#if 1\n".repeat(60_000)));
    }

    @Test
    void unsuitableFilesAreNamed() {
        assertEquals("a.h is empty.", sentence(""));
        assertEquals("a.h:2: The file is binary (a zero byte at offset 4), not a header.",
                sentence(new byte[] { 'a', 'b', '\n', 'c', 0 }));
        assertEquals("a.h:1: The file is stored as UTF-16; store it as UTF-8 or Latin-1.",
                sentence("#define".getBytes(StandardCharsets.UTF_16)));
        assertEquals("a.h:1: No media driver is defined here: there is no macro whose name ends in _DRIVECOUNT"
                + " or _DRIVELIST.", sentence("#define FLASH_NUM_PAGES 64\n"));
        assertEquals("a.h:2: The line is longer than 65536 characters, which no board header needs.",
                sentence("\n#define A_DRIVELIST " + "1,".repeat(500_000) + "1\n"));
    }

    @Test
    void missingDirectoryAndHugeFilesAreNamed(@TempDir Path folder) throws Exception {
        assertEquals(folder + " is a directory; name the header file in it.",
                assertThrows(BadInputException.class, () -> HeaderReader.read(folder)).sentence());
        Path missing = folder.resolve("none.h");
        assertEquals(missing + " does not exist.",
                assertThrows(BadInputException.class, () -> HeaderReader.read(missing)).sentence());
        Path huge = folder.resolve("huge.h");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertEquals(huge + " is larger than 4 MiB, so it is no board header.",
                assertThrows(BadInputException.class, () -> HeaderReader.read(huge)).sentence());
        assertEquals(100L << 20, Files.size(huge));
    }

    @Test
    void skippedPartsMayBeAnything() throws Exception {
        String text = DRIVER
                + "#if 0\n#if garbage (((\n#error Don't\n#else whatever\n#endif\n#define B_DRIVELIST x y\n#endif\n";
        var board = HeaderReader.evaluate(HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8)), Map.of());
        assertEquals(1, board.settings().drivers().size());
    }
}
