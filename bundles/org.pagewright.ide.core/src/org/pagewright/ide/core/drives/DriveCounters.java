// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

/**
 * What one boot found on one drive.
 *
 * @param pages                what pages from here, in the words of the report; empty for nothing
 * @param partition            what lies on it, such as {@code ROFS}
 * @param sizeBytes            its size
 * @param pageIns              pages that came from it
 * @param readBytes            bytes file requests read
 * @param writtenBytes         bytes file requests wrote
 * @param expectedDriveAttBits {@code iDriveAtt} the settings ask for
 * @param reportedDriveAttBits {@code iDriveAtt} ECaps told
 * @param expectedMediaAttBits {@code iMediaAtt} the settings ask for
 * @param reportedMediaAttBits {@code iMediaAtt} ECaps told
 */
public record DriveCounters(String pages, String partition, long sizeBytes, long pageIns, long readBytes,
        long writtenBytes, int expectedDriveAttBits, int reportedDriveAttBits, int expectedMediaAttBits,
        int reportedMediaAttBits) {

    /** Whether ECaps told something else than the settings ask for. */
    public boolean capsDiffer() {
        return expectedDriveAttBits != reportedDriveAttBits || expectedMediaAttBits != reportedMediaAttBits;
    }
}
