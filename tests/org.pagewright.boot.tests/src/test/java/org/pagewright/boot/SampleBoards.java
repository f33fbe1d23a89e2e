// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.List;

import org.pagewright.model.BoardSettings;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Boards for tests, with the values of fact sheet 2.6. */
public final class SampleBoards {
    private SampleBoards() {
    }

    /** H4: NAND with ROM and code paging from 2, 5 and 6, an internal RAM drive and a card. */
    public static BoardSettings h4() {
        return h4(PagingType.ROM.bit() | PagingType.CODE.bit(), 8);
    }

    /** H4 with other paging types or another NUM_PAGES. */
    public static BoardSettings h4(int pagingBits, int numPages) {
        boolean code = (pagingBits & PagingType.CODE.bit()) != 0;
        var nand = new MediaDriverSettings("NAND", 8, List.of(2, 3, 5, 6, 7, 9, 10, 11), 1, "Nand", pagingBits,
                code ? 3 : 0, code ? List.of(2, 5, 6) : List.of(), numPages, null, null);
        return new BoardSettings("h4.h", List.of(plain("IRAM", 0, "IRam"), plain("MMC0", 1, "Card"), nand));
    }

    /** A board whose NAND driver has these values. */
    public static BoardSettings nand(List<Integer> drives, Integer bits, List<Integer> pageDrives) {
        return new BoardSettings("board.h", List.of(new MediaDriverSettings("NAND", drives.size(), drives, 1, "Nand",
                bits, pageDrives.size(), pageDrives, 8, null, null)));
    }

    /** A driver with one drive and no paging. */
    public static MediaDriverSettings plain(String prefix, int drive, String name) {
        return new MediaDriverSettings(prefix, 1, List.of(drive), 1, name, null, null, null, null, null, null);
    }
}
