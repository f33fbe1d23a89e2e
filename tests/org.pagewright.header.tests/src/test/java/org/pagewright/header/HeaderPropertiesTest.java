// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.pagewright.header.rewrite.DriverChange;
import org.pagewright.header.rewrite.HeaderRewriter;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLine;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.validate.BoardValidator;

/** Properties over mutated headers; the seed is fixed so that a failure repeats. */
class HeaderPropertiesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");
    private static final int MUTANTS = 10_000;
    private static final String[] PIECES = { "#", "#define ", "#if ", "#ifdef X\n", "#else\n", "#endif\n", "/*", "*/",
            "//",
            "\\\n", "\\\r\n", "\r", "\n", "\"", "'", "(", ")", ",", "::", "0x", "1", "NAND_DRIVELIST ", "A_DRIVECOUNT",
            "defined", "|", "/0", "?", "\u00e4", "\u20ac", "\t", "NUM_PAGES", "##", "#undef ", "#elif 1\n", "-", "%" };

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original;
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length + 1);
            byte[] insert = switch (random.nextInt(4)) {
            case 0 -> new byte[] { (byte) (1 + random.nextInt(255)) };
            case 1 -> new byte[0];
            case 2 -> Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(60)));
            default -> PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            };
            int removed = Math.min(bytes.length - at, random.nextBoolean() ? 0 : random.nextInt(30));
            byte[] next = new byte[bytes.length + insert.length - removed];
            System.arraycopy(bytes, 0, next, 0, at);
            System.arraycopy(insert, 0, next, at, insert.length);
            System.arraycopy(bytes, at + removed, next, at + insert.length, bytes.length - at - removed);
            bytes = next;
        }
        return bytes;
    }

    private static List<byte[]> originals() throws Exception {
        byte[] h4 = Files.readAllBytes(SAMPLES.resolve("h4/variantmediadef.h"));
        String dense = """
                #ifndef G
                #define G
                #define P(a,b) a,b
                #define NFE_DRIVECOUNT (1+2)
                #define NFE_DRIVELIST P(1 ,2) ,13 /* x */
                #if defined(A) && !B || C > 2
                #  define PAGING_TYPE DPagingDevice::ERom | DPagingDevice::ECode
                #elif D
                #define PAGING_TYPE (1?2:4)
                #endif // NOT_A
                #define NFE_PAGEDRIVELIST 2
                #define NFE_DRIVENAME "N\\"fe"
                static const TInt KX = 'c';
                #endif
                """;
        return List.of(h4, dense.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + dense.replace("\n", "\r\n") + "// \u00fc").getBytes(StandardCharsets.UTF_8),
                (dense + "// \u00fc").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyMutantKeepsItsBytesAndFailsOnlyWithASentence() throws Exception {
        var random = new Random(20101102);
        List<byte[]> originals = originals();
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = mutate(originals.get(i % originals.size()), random);
            HeaderFile file = HeaderFile.parse("m.h", bytes);
            assertArrayEquals(bytes, file.bytes(), "round trip of mutant " + i);
            assertTiled(file);
            try {
                useEveryPart(HeaderReader.parse("m.h", bytes), random);
            } catch (BadInputException e) {
                assertEquals(1, e.sentence().lines().count(), e.sentence());
            }
        }
    }

    /** Reads, validates and changes a header as the commands do; the change must show up in the new text. */
    private static void useEveryPart(HeaderFile file, Random random) throws BadInputException {
        HeaderBoard board = HeaderReader.evaluate(file, Map.of("A", "1"));
        for (Finding finding : BoardValidator.validate(board.settings(), board.sources())) {
            assertTrue(finding.range().offset() + finding.range().length() <= file.text().length(), finding::toString);
            for (Fix fix : finding.fixes()) {
                fix.edits().getFirst().apply(file.text());
            }
        }
        MediaDriverSettings driver = board.settings().drivers().getFirst();
        List<Integer> drives = List.of(random.nextInt(16), random.nextInt(16));
        var change = new DriverChange(driver.prefix(), drives, 2, "N", random.nextInt(8), List.of(drives.getFirst()),
                4);
        String text = HeaderRewriter.set(file, Map.of("A", "1"), change).apply(file.text());
        HeaderFile changed = HeaderFile.parse("m.h", file.source().encode(text));
        assertEquals(drives, HeaderReader.evaluate(changed, Map.of("A", "1")).settings().driver(driver.prefix())
                .orElseThrow().drives(), text);
        HeaderRewriter.add(file, List.of(new DriverChange("NEWONE", drives, 1, null, null, null, null)))
                .apply(file.text());
    }

    private static void assertTiled(HeaderFile file) {
        int at = 0;
        for (HeaderLine line : file.lines()) {
            for (var token : line.tokens()) {
                assertEquals(at, token.start());
                at = token.end();
            }
        }
        assertEquals(file.text().length(), at);
    }

    @Test
    void randomBytesKeepTheirBytes() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, HeaderFile.parse("r.h", bytes).bytes());
        }
    }

    @Test
    void sixtyFourKibibytesOfNastyTextStayQuick() {
        int size = 64 << 10;
        for (String unit : List.of("#if 1\n", "#define A_DRIVELIST A_DRIVELIST\n", "/*", "\\\n", "((",
                "#define F(x) F(F(x))\n",
                "\"", "##", "#if (((((((((((((((\n", "A,", "#ifdef X\n#else\n#endif\n", "*/", "\r",
                "#define X_DRIVELIST X\n")) {
            String text = "#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n" + unit.repeat(size / unit.length());
            assertTimeout(Duration.ofSeconds(5), () -> {
                try {
                    HeaderReader.evaluate(HeaderReader.parse("n.h", text.getBytes(StandardCharsets.UTF_8)), Map.of());
                } catch (BadInputException e) {
                    assertEquals(1, e.sentence().lines().count());
                }
            });
        }
    }
}
