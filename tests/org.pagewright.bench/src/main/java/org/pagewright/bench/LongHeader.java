// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

/** A board header of 200 lines: twelve drivers, comments, continued lines, expressions, a driver behind a condition. */
final class LongHeader {
    static final int LINES = 200;
    private static final int DRIVERS = 12;
    /** Four drivers with two drives and eight with one take all 16 drives a kernel has. */
    private static final int TWO_DRIVE_DRIVERS = 4;

    private LongHeader() {
    }

    /** The text. */
    static String text() {
        var text = new StringBuilder("#ifndef __VARIANTMEDIADEF_H__\n#define __VARIANTMEDIADEF_H__\n\n");
        for (int driver = 0; driver < DRIVERS; driver++) {
            boolean isOptional = driver == DRIVERS - 1;
            text.append(isOptional ? "#ifdef BOARD_HAS_SECOND_SLOT\n" : "");
            driver(text, driver, driver % 2 == 0);
            text.append(isOptional ? "#endif // BOARD_HAS_SECOND_SLOT\n" : "");
        }
        String end = "#endif // __VARIANTMEDIADEF_H__\n";
        while (text.chars().filter(c -> c == '\n').count() < LINES - 1) {
            text.append("// Drives of the board that no media driver takes are left free.\n");
        }
        return text.append(end).toString();
    }

    private static void driver(StringBuilder text, int number, boolean pages) {
        String prefix = "DEV" + number;
        boolean hasTwoDrives = number < TWO_DRIVE_DRIVERS;
        int firstDrive = number + Math.min(number, TWO_DRIVE_DRIVERS);
        text.append("""
                // @ (MED@.PDD)
                // All drives are on one medium.
                #define @_FIRSTDRIVE     %d
                #define @_DRIVECOUNT     (1 + %d)
                #define @_DRIVELIST      @_FIRSTDRIVE%s
                #define @_NUMMEDIA       1
                #define @_DRIVENAME      "@"
                """.formatted(firstDrive, hasTwoDrives ? 1 : 0,
                hasTwoDrives ? ", \\\n                         " + (firstDrive + 1) : "").replace("@", prefix));
        if (pages) {
            text.append("""

                    /* Code on the first drive is paged;
                       a fragment is 32 KiB. */
                    #define @_PAGING_TYPE    (DPagingDevice::ECode)
                    #define @_PAGEDRIVELIST  @_FIRSTDRIVE
                    #define @_PAGEDRIVECOUNT 1
                    #define @_NUM_PAGES      (32 / 4)
                    """.replace("@", prefix));
        }
        text.append('\n');
    }
}
