// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;

class PartCatalogTest {
    private static final String TEXT = """
            [board-nand]
            pageBytes = 2048
            oobBytes = 64
            pagesPerBlock = 64
            blocks = 1024
            planes = 1
            readNanos = 25000
            programNanos = 200000
            eraseNanos = 1500000
            cycleNanos = 25
            peCycles = 100000
            eccBits = 1
            eccStepBytes = 512
            factoryBadMax = 20
            nop = 4
            """;

    @Test
    void suppliersAddPartsAndLaterOnesWin() throws BadInputException {
        PartCatalog catalog = PartCatalog.PRESETS.with("board.plugin", () -> PartCatalog.read("parts.txt", TEXT))
                .with("other.plugin", () -> PartCatalog.read("p", TEXT.replace("planes = 1", "planes = 2")));
        assertEquals(NandParts.presets().all().size() + 1, catalog.parts().all().size());
        assertEquals(2, catalog.parts().byId("board-nand").planes());
        assertEquals("other.plugin", catalog.supplierOf("board-nand"));
        assertEquals("", catalog.supplierOf("k9f1g08u0d"));
        assertEquals(List.of(), catalog.problems());
    }

    @Test
    void aBrokenSupplierHidesNobodyElse() throws BadInputException {
        PartCatalog catalog = PartCatalog.PRESETS
                .with("broken.plugin", () -> PartCatalog.read("parts.txt", TEXT.replace("1024", "many")))
                .with("board.plugin", () -> PartCatalog.read("parts.txt", TEXT));
        assertEquals(1024, catalog.parts().byId("board-nand").blocks());
        assertEquals(List.of("The parts of broken.plugin are left out: parts.txt:5: blocks must be a whole number, "
                + "not 'many'."), catalog.problems());
    }
}
