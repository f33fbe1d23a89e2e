// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * One local drive.
 *
 * @param number           0 to 15
 * @param driver           macro prefix of its driver; under a media extension all, as in {@code NFE1>NAND}
 * @param media            media slot
 * @param partition        what lies on it: {@code ROFS}, {@code FAT16}, {@code ROM image}, {@code swap}
 * @param sizeBytes        its size
 * @param pages            what pages from it, in words; empty for nothing
 * @param expectedDriveAtt {@code iDriveAtt} as the configuration demands
 * @param reportedDriveAtt {@code iDriveAtt} as ECaps told
 * @param expectedMediaAtt {@code iMediaAtt} as the configuration demands
 * @param reportedMediaAtt {@code iMediaAtt} as ECaps told
 * @param pageInCount      page-in requests it served
 * @param readBytes        bytes file requests read from it
 * @param writtenBytes     bytes file requests wrote to it
 */
public record DriveOutcome(int number, String driver, int media, String partition, long sizeBytes, String pages,
        int expectedDriveAtt, int reportedDriveAtt, int expectedMediaAtt, int reportedMediaAtt, long pageInCount,
        long readBytes, long writtenBytes) {

    /** Whether ECaps told what the configuration demands. */
    public boolean capsMatch() {
        return expectedDriveAtt == reportedDriveAtt && expectedMediaAtt == reportedMediaAtt;
    }
}
