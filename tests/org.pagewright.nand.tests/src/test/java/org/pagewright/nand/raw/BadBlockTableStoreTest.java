// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.nand.chip.CutInstant;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.ecc.EccNandDevice;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class BadBlockTableStoreTest {

    @ParameterizedTest
    @ValueSource(strings = { "k9f5608u0d", "k9f1g08u0d", "h27ubg8t2b", "emmc-like" })
    void theMakersMarkersBecomeTheFirstTable(String id) throws Exception {
        NandPart part = NandParts.presets().byId(id);
        var chip = new NandChip(part, 4, NandOptions.PERFECT.withFactoryBadBlocks(part.factoryBadMax()));
        BadBlockTable table = BadBlockTable.scan(chip);
        assertEquals(part.factoryBadMax(), table.blocks().size());
        assertTrue(table.blocks().stream().allMatch(chip::isBad));
        assertEquals(Optional.empty(), new BadBlockTableStore(new EccNandDevice(chip)).load(0));
        new BadBlockTableStore(new EccNandDevice(chip)).store(0, table);
        assertEquals(Optional.of(table), new BadBlockTableStore(new EccNandDevice(chip.fork())).load(0));
        assertEquals(0, chip.statistics().violationCount());
    }

    @Test
    void aPowerCutLeavesTheOldOrTheNewTable() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        var chip = new NandChip(part, 4, NandOptions.PERFECT.with(NandFaults.CUTS));
        var random = new SeededBits(1);
        BadBlockTable[] tables = { table(70, 0), table(70, 0) };
        long[] cuts = { 0 };
        new BadBlockTableStore(new EccNandDevice(chip)).store(0, tables[1]);
        chip.setHook((operation, block, page, raw) -> {
            for (CutInstant instant : CutInstant.values()) {
                NandChip cut = chip.fork();
                cut.cutDuring(block, page, raw, instant, random.next());
                BadBlockTable found = new BadBlockTableStore(new EccNandDevice(cut.fork())).load(0).orElseThrow();
                assertTrue(found.equals(tables[0]) || found.equals(tables[1]), found.toString());
                cuts[0]++;
            }
        });
        for (int change = 1; change < 60; change++) {
            tables[0] = tables[1];
            tables[1] = table(70, change);
            new BadBlockTableStore(new EccNandDevice(chip)).store(0, tables[1]);
        }
        assertTrue(cuts[0] > 500);
    }

    @Test
    void aBlockThatFailsIsPassedOver() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        NandFaults failing = NandFaults.NONE.with(NandFault.WRONG_FAIL_STATUS, 150_000);
        var chip = new NandChip(part, 4, NandOptions.PERFECT.with(failing));
        for (int change = 0; change < 40; change++) {
            new BadBlockTableStore(chip).store(0, table(3, change));
            assertEquals(table(3, change), new BadBlockTableStore(chip.fork()).load(0).orElseThrow());
        }
        assertTrue(chip.statistics().statusFailures() > 5);
    }

    private static BadBlockTable table(int count, int change) {
        var spares = new TreeMap<Integer, Integer>();
        for (int i = 0; i < count; i++) {
            spares.put(3 * i, i == 0 ? change : BadBlockTable.NO_SPARE);
        }
        return BadBlockTable.of(spares);
    }
}
