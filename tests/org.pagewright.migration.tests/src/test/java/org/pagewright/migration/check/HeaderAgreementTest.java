// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.MediaDriverSettings;

/** Registrations in the source against the board's header. */
class HeaderAgreementTest {
    private static final MediaDriverSettings NAND = new MediaDriverSettings("NAND", 2, List.of(2, 3), 1, "Nand", 3, 1,
            List.of(2), 8, null, null);

    private static List<String> check(String body) {
        var source = new SourceFile("nand.cpp", "_LIT(KName, \"Nand\");\n_LIT(KOther, \"Flash\");\n" + body);
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT.withSettings(NAND)).stream()
                .filter(f -> f.rule().startsWith("L")).map(f -> f.rule() + ": " + f.message()).toList();
    }

    private static List<String> registered(String lists, String media, String paging) {
        return check(lists + "TInt Start() {\nTInt r = LocDrv::RegisterMediaDevice(EFixedMedia2, " + media
                + ");\nif (r == KErrNone)\nr = LocDrv::RegisterPagingDevice(pM, " + paging + ");\nreturn r;\n}\n");
    }

    @Test
    void macrosAgree() {
        assertEquals(List.of(), registered("static const TInt D[NAND_DRIVECOUNT] = {NAND_DRIVELIST};\n"
                + "static const TInt P[NAND_PAGEDRIVECOUNT + 1] = {NAND_PAGEDRIVELIST};\n",
                "NAND_DRIVECOUNT, D, pM, NAND_NUMMEDIA, KName",
                "P, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE, 9, NAND_NUM_PAGES"));
    }

    @Test
    void theSameNumbersAgree() {
        assertEquals(List.of(), registered("static const TInt D[] = {2, 3};\nstatic const TInt P[] = {2};\n",
                "2, D, pM, 1, KName", "P, 1, DPagingDevice::ERom | DPagingDevice::ECode, 9, 8"));
    }

    @Test
    void otherNumbersAreNamedWithTheMacro() {
        assertEquals(List.of("L2: 3 is 3 here, but the header gives 2 for NAND_DRIVECOUNT.",
                "L2: D is [2, 3, 5] here, but the header gives [2, 3] for NAND_DRIVELIST.",
                "L2: KOther is Flash here, but the header gives Nand for NAND_DRIVENAME.",
                "L2: P is [5] here, but the header gives [2] for NAND_PAGEDRIVELIST.",
                "L2: DPagingDevice::ECode is 2 here, but the header gives 3 for NAND_PAGING_TYPE.",
                "L2: 2 is 2 here, but the header gives 8 for NAND_NUM_PAGES."),
                registered("static const TInt D[] = {2, 3, 5};\nstatic const TInt P[] = {5};\n", "3, D, pM, 1, KOther",
                        "P, 1, DPagingDevice::ECode, 9, 2"));
    }

    @Test
    void theHeadersNumbersCountForTheLimits() {
        assertEquals(List.of("L1: Code is paged from drive 7, which this media does not register; that is refused with "
                + "KErrNotFound or KErrNotSupported.",
                "L2: P is [7] here, but the header gives [2] for "
                        + "NAND_PAGEDRIVELIST."),
                registered("static const TInt D[NAND_DRIVECOUNT] = {NAND_DRIVELIST};\nstatic const TInt P[] = {7};\n",
                        "NAND_DRIVECOUNT, D, pM, 1, KName", "P, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE, 9, 8"));
    }
}
