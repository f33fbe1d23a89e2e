// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.nandmap;

import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.ui.runs.ThemeColor;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.NandMap;

/** What the colour of a block tells. */
enum BlockColoring {
    STATE(Messages.Color_STATE), WEAR(Messages.Color_WEAR), VALID(Messages.Color_VALID);

    private final String label;

    BlockColoring(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static ThemeColor color(BlockState state) {
        return switch (state) {
        case FREE -> ThemeColor.FREE;
        case PARTLY -> ThemeColor.PARTLY;
        case FULL -> ThemeColor.FULL;
        case BAD -> ThemeColor.BAD;
        };
    }

    static String name(BlockState state) {
        return switch (state) {
        case FREE -> Messages.State_FREE;
        case PARTLY -> Messages.State_PARTLY;
        case FULL -> Messages.State_FULL;
        case BAD -> Messages.State_BAD;
        };
    }

    /** How strong the colour of a block is, 0 to 255. */
    int strength(NandMap map, int block, int mostCycles) {
        return switch (this) {
        case STATE -> 255;
        case WEAR -> mostCycles == 0 ? 0 : (int) (255L * map.cycles(block) / mostCycles);
        case VALID -> Math.max(0, 255 * map.validPages(block) / map.pagesPerBlock());
        };
    }

    static String valid(NandMap map, int block) {
        int valid = map.validPages(block);
        return valid == NandMap.UNKNOWN ? Messages.Valid_unknown : Integer.toString(valid);
    }

    static String describe(NandMap map, int block) {
        return NLS.bind(Messages.Block_tip, new Object[] { block, name(map.state(block)), map.cycles(block),
                map.programmedPages(block), map.pagesPerBlock(), valid(map, block) });
    }
}
