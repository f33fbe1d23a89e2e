// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.HeaderVariant;
import org.pagewright.header.HeaderVariants;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;

class HeaderRewriterTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");
    private static final String NAND = """
            #ifndef G
            #define G
            // Flash
            #define NAND_DRIVECOUNT     3       // how many
            #define NAND_DRIVELIST      2 ,3 ,0x5   // which
            #define NAND_NUMMEDIA       1
            #define NAND_DRIVENAME      "Nand"

            // RAM
            #define IRAM_DRIVECOUNT 1
            #define IRAM_DRIVELIST 0

            #endif
            """;

    private static HeaderFile file(String text) throws Exception {
        return HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8));
    }

    private static DriverChange change(String prefix, @Nullable List<Integer> drives, @Nullable Integer paging,
            @Nullable List<Integer> pageDrives, @Nullable Integer pages) {
        return new DriverChange(prefix, drives, null, null, paging, pageDrives, pages);
    }

    private static String set(String text, DriverChange change) throws Exception {
        return HeaderRewriter.set(file(text), Map.of(), change).apply(text);
    }

    @Test
    void sameValuesChangeNothing() throws Exception {
        assertEquals(List.of(), HeaderRewriter.set(file(NAND), Map.of(),
                new DriverChange("NAND", List.of(2, 3, 5), 1, "Nand", null, null, null)).edits());
    }

    @Test
    void changesOnlyTheItemsThatDifferAndKeepsTheCommentColumn() throws Exception {
        String text = set(NAND, change("NAND", List.of(2, 12, 5), null, null, null));
        assertEquals(NAND.replace("2 ,3 ,0x5   // which", "2 ,12 ,0x5  // which"), text);
        assertEquals(NAND.replace("     3       // how", "     5       // how").replace("0x5   // w", "0x5 ,6 ,7 // w"),
                set(NAND, change("NAND", List.of(2, 3, 5, 6, 7), null, null, null)));
        assertEquals(
                NAND.replace("     3       // how", "     1       // how").replace("2 ,3 ,0x5   // w",
                        "2           // w"),
                set(NAND, change("NAND", List.of(2), null, null, null)));
    }

    @Test
    void missingSettingsAppearInTheStyleOfTheirNeighbours() throws Exception {
        String text = set(NAND, change("NAND", null, 3, List.of(2, 5), 8));
        assertEquals(NAND.replace("\"Nand\"\n", """
                "Nand"
                #define NAND_PAGING_TYPE    (DPagingDevice::ERom | DPagingDevice::ECode)
                #define NAND_PAGEDRIVELIST  2,5
                #define NAND_PAGEDRIVECOUNT 2
                #define NAND_NUM_PAGES      8
                """), text);
        assertEquals(NAND, set(text, change("NAND", null, 0, null, null)));
    }

    @Test
    void windowsLineEndsStay() throws Exception {
        String windows = NAND.replace("\n", "\r\n");
        String text = set(windows, change("NAND", List.of(2, 3, 5, 6), 1, List.of(), 4));
        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    @Test
    void everyBranchOrOnlyTheOneUnderADefinition() throws Exception {
        String text = "#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#ifdef X\n#define A_NUM_PAGES 2 // x\n#else\n"
                + "#define A_NUM_PAGES 4\n#endif\n";
        var pages = change("A", null, null, null, 8);
        assertEquals(text.replace("PAGES 2", "PAGES 8").replace("PAGES 4", "PAGES 8"), set(text, pages));
        assertEquals(text.replace("PAGES 2", "PAGES 8"),
                HeaderRewriter.set(file(text), Map.of("X", "1"), pages).apply(text));
    }

    @Test
    void addsAndRemovesAGroup() throws Exception {
        var driver = new DriverChange("LFFS", List.of(8), 1, "Flash", null, null, null);
        String added = HeaderRewriter.add(file(NAND), List.of(driver)).apply(NAND);
        assertEquals(NAND.replace("\n#endif", """

                // Flash media driver
                #define LFFS_DRIVECOUNT 1
                #define LFFS_DRIVELIST 8
                #define LFFS_NUMMEDIA 1
                #define LFFS_DRIVENAME "Flash"

                #endif"""), added);
        assertEquals(NAND, HeaderRewriter.remove(file(added), "LFFS").apply(added));
        assertEquals("a.h already has a driver NAND; change it with 'header set'.",
                assertThrows(BadInputException.class,
                        () -> HeaderRewriter.add(file(NAND), List.of(change("NAND", List.of(1), null, null, null))))
                        .sentence());
        assertEquals("a.h has no driver MMC; it has NAND, IRAM.", assertThrows(BadInputException.class,
                () -> HeaderRewriter.remove(file(NAND), "MMC")).sentence());
    }

    @Test
    void unprefixedMacrosAreChangedInPlaceAndNotTakenFromOthers() throws Exception {
        String text = "#define A_DRIVECOUNT 1\n#define A_DRIVELIST 1\n#define A_PAGEDRIVELIST 1\n"
                + "#define A_PAGEDRIVECOUNT 1\n"
                + "#define PAGING_TYPE DPagingDevice::ECode\n";
        assertEquals(
                text.replace("e DP", "e DP").replace("DPagingDevice::ECode",
                        "(DPagingDevice::ERom | DPagingDevice::ECode)"),
                set(text, change("A", null, 3, null, null)));
        String shared = text + text.replace("A_", "B_").replace("#define PAGING_TYPE DPagingDevice::ECode\n", "");
        assertEquals("a.h: PAGING_TYPE serves B too; give each driver its own macro first.", assertThrows(
                BadInputException.class, () -> set(shared, change("A", null, 0, null, null))).sentence());
    }

    @Test
    void newHeadersReadBack() throws Exception {
        String text = HeaderRewriter
                .create(List.of(new DriverChange("NAND", List.of(2, 3), 1, "Na\"nd", 5, List.of(), 8),
                        new DriverChange("IRAM", List.of(0), 1, "IRam", null, null, null)));
        var board = HeaderReader.evaluate(file(text), Map.of()).settings();
        assertEquals(List.of(2, 3), board.driver("NAND").orElseThrow().drives());
        assertEquals(5, board.driver("NAND").orElseThrow().pagingTypeBits());
        assertEquals(2, board.drivers().size());
    }

    @Test
    void randomChangesHoldInEveryVariantAndLeaveOtherDriversAlone() throws Exception {
        var random = new Random(3);
        for (String sample : List.of("h4", "naviengine-like", "beagle-like")) {
            HeaderFile original = HeaderReader.load(SAMPLES.resolve(sample).resolve("variantmediadef.h"));
            for (int i = 0; i < 150; i++) {
                List<Integer> drives = some(random, 1);
                DriverChange change = new DriverChange("NAND", random.nextBoolean() ? drives : null,
                        random.nextBoolean() ? 1 + random.nextInt(3) : null, random.nextBoolean() ? "N" + i : null,
                        random.nextInt(8), random.nextBoolean() ? some(random, 0) : null,
                        random.nextBoolean() ? 1 + random.nextInt(40) : null);
                String text = HeaderRewriter.set(original, Map.of(), change).apply(original.text());
                for (HeaderVariant variant : HeaderVariants.of(file(text), Map.of())) {
                    assertHolds(variant, change, original);
                }
            }
        }
    }

    private static void assertHolds(HeaderVariant variant, DriverChange change, HeaderFile original) throws Exception {
        var before = HeaderReader.evaluate(original, variant.added()).settings();
        for (MediaDriverSettings driver : variant.board().settings().drivers()) {
            if (!driver.prefix().equals("NAND")) {
                assertEquals(before.driver(driver.prefix()).orElseThrow(), driver);
                continue;
            }
            List<Integer> drives = change.drives();
            if (drives != null) {
                assertEquals(drives, driver.drives());
                assertEquals(drives.size(), driver.driveCount());
            }
            Integer bits = change.pagingBits();
            if (bits != null && bits == 0) {
                assertEquals(List.of(), driver.pageDrivesOrEmpty());
                assertEquals(null, driver.pagingTypeBits());
            } else if (driver.pagingTypeBits() != null) {
                assertEquals(bits, driver.pagingTypeBits());
            }
        }
    }

    private static List<Integer> some(Random random, int least) {
        List<Integer> all = new ArrayList<>(
                IntStream.range(0, 16).filter(i -> random.nextInt(3) == 0).boxed().toList());
        while (all.size() < least) {
            all.add(random.nextInt(16));
        }
        return all;
    }
}
