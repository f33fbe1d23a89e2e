// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.pagewright.model.Finding;
import org.pagewright.model.KErr;
import org.pagewright.model.Severity;
import org.pagewright.model.validate.BoardValidator;
import org.pagewright.model.validate.RegistrationAnswer;
import org.pagewright.model.validate.RegistrationForecast;

class BoardValidatorTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");
    private static final String NAND = "#define NAND_DRIVECOUNT 3\n#define NAND_DRIVELIST 2,3,5\n"
            + "#define NAND_NUMMEDIA 1\n";
    private static final String PAGED = NAND + "#define NAND_PAGING_TYPE (DPagingDevice::ERom|DPagingDevice::ECode)\n"
            + "#define NAND_PAGEDRIVELIST 2,5\n#define NAND_PAGEDRIVECOUNT 2\n#define NAND_NUM_PAGES 8\n";

    private static HeaderBoard board(String text) throws Exception {
        return HeaderReader.evaluate(HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    private static List<Finding> findings(String text) throws Exception {
        HeaderBoard board = board(text);
        return BoardValidator.validate(board.settings(), board.sources());
    }

    private static List<String> rules(String text) throws Exception {
        return findings(text).stream().map(Finding::rule).toList();
    }

    /** Checks that the only finding has this rule and place, and that its first fix, if any, repairs it. */
    private static Finding only(String rule, Severity severity, int line, String text) throws Exception {
        List<Finding> all = findings(text);
        assertEquals(List.of(rule), all.stream().map(Finding::rule).toList(), all::toString);
        Finding finding = all.getFirst();
        assertEquals(severity, finding.severity());
        assertEquals(line, finding.range().line());
        assertTrue(finding.message().endsWith("."), finding.message());
        if (!finding.fixes().isEmpty()) {
            String repaired = finding.fixes().getFirst().edits().getFirst().apply(text);
            assertFalse(rules(repaired).contains(rule), repaired);
        }
        return finding;
    }

    @Test
    void cleanBoardsHaveNoFindings() throws Exception {
        assertEquals(List.of(), rules(PAGED));
        assertEquals(List.of(), rules(NAND));
        for (String sample : List.of("h4", "beagle-like")) {
            HeaderBoard board = HeaderReader.read(SAMPLES.resolve(sample).resolve("variantmediadef.h"));
            assertEquals(List.of(), BoardValidator.validate(board.settings(), board.sources()));
        }
    }

    @Test
    void extensionsOfTheNaviEngineLikeBoardAreOnlyInformation() throws Exception {
        Path path = SAMPLES.resolve("naviengine-like/variantmediadef.h");
        for (HeaderVariant variant : HeaderVariants.of(HeaderReader.load(path), Map.of())) {
            HeaderBoard board = variant.board();
            List<Finding> all = BoardValidator.validate(board.settings(), board.sources());
            assertEquals(List.of("V18"), all.stream().map(Finding::rule).toList(), all::toString);
            assertTrue(RegistrationForecast.of(board.settings()).stream().allMatch(a -> a.answer() == KErr.NONE));
        }
    }

    @Test
    void v1CountDiffersFromItems() throws Exception {
        only("V1", Severity.ERROR, 1, NAND.replace("COUNT 3", "COUNT 4"));
        Finding finding = only("V1", Severity.ERROR, 1, NAND.replace("COUNT 3", "COUNT 2"));
        assertEquals(25, finding.range().column());
        assertEquals("NAND_DRIVECOUNT is 2 but NAND_DRIVELIST has 3 items: the array of 2 cannot take them and the"
                + " driver does not compile.", finding.message());
    }

    @Test
    void v2DriveOutOfRange() throws Exception {
        Finding finding = only("V2", Severity.ERROR, 2, NAND.replace("3,5", "16,5"));
        assertEquals(26, finding.range().column());
        only("V2", Severity.ERROR, 2, NAND.replace("3,5", "-2,5"));
        assertEquals(List.of(), rules(NAND.replace("3,5", "-1,5")));
    }

    @Test
    void v3DriveUsedTwice() throws Exception {
        Finding finding = only("V3", Severity.ERROR, 5, NAND + "#define MMC0_DRIVECOUNT 1\n#define MMC0_DRIVELIST 3\n");
        assertEquals(2, finding.related().getFirst().range().line());
        only("V3", Severity.ERROR, 2, NAND.replace("3,5", "2,5"));
    }

    @Test
    void v4ExtensionOnAnEmptyDrive() throws Exception {
        assertEquals(List.of("V4"), rules("#define NFE_DRIVECOUNT 1\n#define NFE_DRIVELIST 9\n" + NAND));
        assertEquals(List.of("V18"), rules("#define NFE_DRIVECOUNT 1\n#define NFE_DRIVELIST 3\n" + NAND));
    }

    @Test
    void v5AndV6TooManyDrivesAndMedia() throws Exception {
        String many = "#define A_DRIVECOUNT 16\n#define A_DRIVELIST 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n";
        assertTrue(rules(many + NAND).contains("V5"));
        assertEquals(List.of(), rules(many));
        only("V6", Severity.ERROR, 3, NAND.replace("MEDIA 1", "MEDIA 17"));
        only("V6", Severity.ERROR, 3, NAND.replace("MEDIA 1", "MEDIA 0"));
        assertEquals(List.of(), rules(NAND.replace("MEDIA 1", "MEDIA 16")));
    }

    @Test
    void v7PageDrivesArePartOfTheDrives() throws Exception {
        Finding finding = only("V7", Severity.ERROR, 5, PAGED.replace("2,5\n", "2,9\n"));
        assertTrue(finding.message().contains("KErrNotFound (-1)"), finding.message());
        only("V7", Severity.ERROR, 5, PAGED.replace("2,5\n", "2,2\n"));
        only("V7", Severity.ERROR, 6, PAGED.replace("PAGEDRIVECOUNT 2", "PAGEDRIVECOUNT 1"));
        only("V7", Severity.ERROR, 5, PAGED.replace("#define NAND_PAGEDRIVECOUNT 2\n", ""));
        assertTrue(findings(PAGED.replace("2,5\n", "2,1\n") + "#define MMC0_DRIVECOUNT 1\n#define MMC0_DRIVELIST 1\n")
                .getFirst().message().contains("KErrNotSupported (-5)"));
    }

    @Test
    void v8CodePagingNeedsPageDrives() throws Exception {
        only("V8", Severity.ERROR, 4, NAND + "#define NAND_PAGING_TYPE DPagingDevice::ECode\n");
        assertTrue(rules(PAGED.replace("2,5\n", "\n").replace("PAGEDRIVECOUNT 2", "PAGEDRIVECOUNT 0")).contains("V8"));
        assertTrue(rules(PAGED.replace("PAGEDRIVELIST 2,5", "PAGEDRIVELIST 2,3,5,5").replace("NT 2", "NT 4"))
                .contains("V8"));
    }

    @Test
    void v9PageDrivesWithoutCode() throws Exception {
        only("V9", Severity.WARNING, 6, PAGED.replace("|DPagingDevice::ECode", ""));
    }

    @Test
    void v10TwoRomPagers() throws Exception {
        only("V10", Severity.WARNING, 10, PAGED + "#define LFFS_DRIVECOUNT 1\n#define LFFS_DRIVELIST 8\n"
                + "#define LFFS_PAGING_TYPE DPagingDevice::ERom\n");
    }

    @Test
    void v11BareExpression() throws Exception {
        only("V11", Severity.WARNING, 4, PAGED.replace("(DP", "DP").replace("ECode)", "ECode"));
        assertEquals(List.of(), rules("#define BOTH (DPagingDevice::ERom|DPagingDevice::ECode)\n"
                + PAGED.replace("(DPagingDevice::ERom|DPagingDevice::ECode)", "BOTH")));
    }

    @Test
    void theFixOfV11AddsTheBracketsAndNothingElse() throws Exception {
        String bare = NAND + "#define NAND_PAGING_TYPE  DPagingDevice::ERom  |  /* and */ DPagingDevice::EData // x\n";
        assertEquals(bare.replace("DPagingDevice::ERom ", "(DPagingDevice::ERom ").replace("EData", "EData)"),
                findings(bare).getFirst().fixes().getFirst().edits().getFirst().apply(bare));
    }

    @Test
    void fragmentSizeFollowsThePagingTypeEvenWhenItStandsFirst() throws Exception {
        String text = "#define NUM_PAGES 4\n" + PAGED.replace("NAND_PAGING_TYPE", "PAGING_TYPE")
                .replace("#define NAND_NUM_PAGES 8\n", "")
                + "#define NFE_DRIVECOUNT 1\n#define NFE_DRIVELIST 2\n#define NFE_PAGEDRIVELIST 2\n"
                + "#define NFE_PAGEDRIVECOUNT 1\n#define NFE_INSTANCE_PAGING_TYPE DPagingDevice::ECode\n";
        assertEquals(List.of("V18"), rules(text));
    }

    @Test
    void v12FragmentAndReadUnit() throws Exception {
        only("V12", Severity.ERROR, 7, PAGED.replace("PAGES 8", "PAGES 0"));
        only("V12", Severity.ERROR, 8, PAGED + "#define NAND_SECTOR_SHIFT 13\n");
        only("V12", Severity.ERROR, 8, PAGED + "#define NAND_SECTOR_SHIFT 8\n");
        assertEquals(List.of(), rules(PAGED + "#define NAND_SECTOR_SHIFT 12\n"));
    }

    @Test
    void v13SharedUnprefixedMacro() throws Exception {
        String two = PAGED.replace("NAND_PAGING_TYPE", "PAGING_TYPE").replace("DPagingDevice::ERom|", "")
                + "#define LFFS_DRIVECOUNT 1\n#define LFFS_DRIVELIST 8\n#define LFFS_PAGEDRIVELIST 8\n"
                + "#define LFFS_PAGEDRIVECOUNT 1\n";
        only("V13", Severity.WARNING, 4, two);
        assertEquals(List.of(), rules(PAGED.replace("NAND_PAGING_TYPE", "PAGING_TYPE").replace("NAND_NUM", "NUM")));
    }

    @Test
    void v14RemovableMediaThatPage() throws Exception {
        only("V14", Severity.WARNING, 4, PAGED.replace("NAND", "MMC0"));
    }

    @Test
    void v15CountOfZero() throws Exception {
        only("V15", Severity.WARNING, 5,
                NAND + "#define NAND_PAGING_TYPE DPagingDevice::ERom\n#define NAND_PAGEDRIVECOUNT 0\n");
    }

    @Test
    void v16RegistrationsThatFailForOtherReasons() throws Exception {
        Finding finding = only("V16", Severity.ERROR, 4, NAND + "#define NAND_PAGING_TYPE 9\n");
        assertEquals(
                "RegisterPagingDevice of NAND would answer KErrArgument (-6) at step 1 because the paging type is 9,"
                        + " not a mixture of 1, 2 and 4.",
                finding.message());
        assertEquals(List.of("V16"),
                rules(NAND.replace("2,3,5", "-1,-1,-1") + "#define NAND_PAGING_TYPE DPagingDevice::ERom\n"));
    }

    @Test
    void v17InstanceListsAddUp() throws Exception {
        String nfe = NAND + "#define NFE_DRIVECOUNT 2\n#define NFE_DRIVELIST 2,3\n#define NFE_INSTANCE_COUNT 2\n"
                + "#define NFE_INSTANCE_DRIVE_COUNTS 1,1\n#define NFE_DRIVELETTERLIST 3,4\n";
        assertEquals(List.of("V18"), rules(nfe));
        assertEquals(List.of("V18", "V17"), rules(nfe.replace("COUNTS 1,1", "COUNTS 1,2")));
        assertEquals(List.of("V18", "V17"), rules(nfe.replace("COUNTS 1,1", "COUNTS 2")));
        assertEquals(List.of("V18", "V17"), rules(nfe.replace("LIST 3,4", "LIST 3")));
    }

    @Test
    void v19ValuesThatAreCutOff() throws Exception {
        Finding finding = only("V19", Severity.WARNING, 2, NAND.replace("2,3,5", "2,3,0x100000005"));
        assertEquals("NAND_DRIVELIST has 4294967301, which does not fit in a TInt: the compiler keeps 5.",
                finding.message());
    }

    @Test
    void forecastNamesTheStepOfEachAnswer() throws Exception {
        List<RegistrationAnswer> answers = RegistrationForecast.of(board(PAGED.replace("2,5\n", "2,1\n")
                + "#define MMC0_DRIVECOUNT 1\n#define MMC0_DRIVELIST 1\n").settings());
        assertEquals("[NAND 7 KErrNone, NAND 7 KErrNotFound, MMC0 7 KErrNone]", answers.stream()
                .map(a -> a.prefix() + " " + a.step() + " " + a.answer().symbol()).toList().toString());
    }
}
