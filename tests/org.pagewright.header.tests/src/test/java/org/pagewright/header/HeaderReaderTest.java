// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

class HeaderReaderTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");

    private static BoardSettings read(String text, Map<String, String> defines) throws BadInputException {
        var file = HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8));
        return HeaderReader.evaluate(file, defines).settings();
    }

    private static MediaDriverSettings only(String text) throws BadInputException {
        List<MediaDriverSettings> drivers = read(text, Map.of()).drivers();
        assertEquals(1, drivers.size());
        return drivers.getFirst();
    }

    private static MediaDriverSettings driver(BoardSettings board, String prefix) {
        return board.driver(prefix).orElseThrow();
    }

    @Test
    void h4SampleHasTheTutorialsValues() throws Exception {
        HeaderBoard board = HeaderReader.read(SAMPLES.resolve("h4/variantmediadef.h"));
        MediaDriverSettings nand = driver(board.settings(), "NAND");
        assertEquals(8, nand.driveCount());
        assertEquals(List.of(2, 3, 5, 6, 7, 9, 10, 11), nand.drives());
        assertEquals(1, nand.mediaCount());
        assertEquals("Nand", nand.name());
        assertEquals(Set.of(PagingType.ROM, PagingType.CODE), nand.pagingTypes());
        assertEquals(List.of(2, 5, 6), nand.pageDrives());
        assertEquals(3, nand.pageDriveCount());
        assertEquals(8, nand.numPages());
        assertNull(nand.sectorShift());
        assertEquals(List.of("IRAM", "MMC0", "NAND"),
                board.settings().drivers().stream().map(MediaDriverSettings::prefix).toList());
    }

    @Test
    void readsSpacesTabsCommentsAndBareOrInsideAList() throws Exception {
        BoardSettings board = read("""
                #define NFE_DRIVECOUNT\t\t3
                #define\tNFE_DRIVELIST\t\t1 ,2 ,13
                #define NFE_DRIVELETTERLIST 3 ,8 ,-1\t\t// D, I, none
                #define NFE_PAGEDRIVECOUNT\t1
                #define NFE_PAGEDRIVELIST\t2\t\t/* first writable */
                #define NFE_INSTANCE_COUNT 2
                #define NFE_INSTANCE_DRIVE_COUNTS 1,2
                #define NFE_INSTANCE_PAGEDRIVE_COUNTS 0,1
                #define NFE_INSTANCE_NUM_PAGES 0,4
                #define NFE_INSTANCE_PAGING_TYPE 0,DPagingDevice::ECode | DPagingDevice::EData\t// each
                """, Map.of());
        MediaDriverSettings nfe = driver(board, "NFE");
        assertEquals(List.of(1, 2, 13), nfe.drives());
        assertEquals(new ExtensionInstances(2, List.of(1, 2), List.of(0, 1), List.of(0, 6), List.of(0, 4),
                List.of(3, 8, -1)), nfe.instances());
        assertNull(nfe.pagingTypeBits());
    }

    @Test
    void conditionalsFollowTheDefinitionsGiven() throws Exception {
        String text = """
                #ifndef __VARIANTMEDIADEF_H__
                #define __VARIANTMEDIADEF_H__
                #define NAND_DRIVECOUNT 2
                #define NAND_DRIVELIST 2,3
                #ifdef __NAND_DEMAND_PAGING__
                #ifdef __NAND_DATA_PAGING__
                \t#define PAGING_TYPE\t\tDPagingDevice::ERom | DPagingDevice::ECode | DPagingDevice::EData
                #else
                \t#define PAGING_TYPE\t\tDPagingDevice::ERom | DPagingDevice::ECode
                #endif\t// __NAND_DATA_PAGING__
                #define NAND_PAGEDRIVELIST\t\t2,3\t// all
                #define\tNAND_PAGEDRIVECOUNT\t\t2
                #define NUM_PAGES\t\t2
                #endif // __DEMAND_PAGING__
                #endif
                """;
        MediaDriverSettings without = driver(read(text, Map.of()), "NAND");
        assertNull(without.pagingTypeBits());
        assertNull(without.pageDrives());
        MediaDriverSettings paged = driver(read(text, Map.of("__NAND_DEMAND_PAGING__", "")), "NAND");
        assertEquals(3, paged.pagingTypeBits());
        assertEquals(2, paged.numPages());
        MediaDriverSettings data = driver(
                read(text, Map.of("__NAND_DEMAND_PAGING__", "1", "__NAND_DATA_PAGING__", "1")), "NAND");
        assertEquals(7, data.pagingTypeBits());
    }

    @Test
    void followsAliasesExpressionsAndOtherBases() throws Exception {
        MediaDriverSettings nand = only("""
                #define FIRST 0x2
                #define PAIR(a) a, ((a) + 1)
                static const TInt KExtra = 1 << 3;
                #define NAND_DRIVES PAIR(FIRST), 010, 'a' - 'X'
                #define NAND_DRIVECOUNT (TInt)(sizeof_list ? 4 : 0)
                #define sizeof_list 1
                #define NAND_DRIVELIST NAND_DRIVES
                #define NAND_NUM_PAGES KExtra
                #define NAND_DRIVENAME "Na" \\
                                       "nd"
                """);
        assertEquals(List.of(2, 3, 8, 9), nand.drives());
        assertEquals(4, nand.driveCount());
        assertEquals(8, nand.numPages());
        assertEquals("Nand", nand.name());
    }

    @Test
    void pagingMacrosOfMmcBelongToTheOnlyNumberedMmcDriver() throws Exception {
        MediaDriverSettings mmc = only("""
                #define MMC0_DRIVECOUNT 1
                #define MMC0_DRIVELIST 1
                #define MMC_PAGING_TYPE DPagingDevice::ECode
                #define MMC_PAGEDRIVELIST 1
                #define MMC_PAGEDRIVECOUNT 1
                #define MMC_NUM_PAGES 8
                """);
        assertEquals("MMC0", mmc.prefix());
        assertEquals(2, mmc.pagingTypeBits());
        assertEquals(8, mmc.numPages());
    }

    @Test
    void unprefixedTypeWithoutPageDrivesBelongsToTheBlockBeforeIt() throws Exception {
        BoardSettings board = read("""
                #define IRAM_DRIVECOUNT 1
                #define IRAM_DRIVELIST 0
                #define NAND_DRIVECOUNT 1
                #define NAND_DRIVELIST 2
                #define PAGING_TYPE DPagingDevice::ERom
                #define NUM_PAGES 4
                #define SDIO0_DRIVECOUNT 1
                #define SDIO0_DRIVELIST 4
                """, Map.of());
        assertEquals(1, driver(board, "NAND").pagingTypeBits());
        assertEquals(4, driver(board, "NAND").numPages());
        assertNull(driver(board, "IRAM").pagingTypeBits());
        assertNull(driver(board, "SDIO0").numPages());
    }

    @Test
    void placesOfValuesAndItemsAreExact() throws Exception {
        String text = "// x\r\n#define A_DRIVECOUNT 2\r\n#define A_DRIVELIST\t2 ,\\\r\n   13 // two\r\n";
        var file = HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8));
        var source = HeaderReader.evaluate(file, Map.of()).sources().source("A", DriverSetting.DRIVE_LIST)
                .orElseThrow();
        assertEquals(3, source.range().line());
        assertEquals(21, source.range().column());
        assertEquals(4, source.item(1).line());
        assertEquals("13", text.substring(source.item(1).offset(), source.item(1).offset() + source.item(1).length()));
        assertNotNull(source.text());
    }
}
