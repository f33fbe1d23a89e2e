// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.ArrayList;
import java.util.List;

/** Capability bits in words (fact sheet 6.4). */
public final class CapsText {
    private record Bit(int mask, String name) {
    }

    private static final List<Bit> DRIVE = List.of(new Bit(0x01, "KDriveAttLocal"), new Bit(0x02, "KDriveAttRom"), //$NON-NLS-1$ //$NON-NLS-2$
            new Bit(0x10, "KDriveAttInternal"), new Bit(0x20, "KDriveAttRemovable"), //$NON-NLS-1$ //$NON-NLS-2$
            new Bit(0x100, "KDriveAttPageable")); //$NON-NLS-1$
    private static final List<Bit> MEDIA = List.of(new Bit(0x04, "KMediaAttFormattable"), //$NON-NLS-1$
            new Bit(0x08, "KMediaAttWriteProtected"), new Bit(0x100, "KMediaAttDeleteNotify"), //$NON-NLS-1$ //$NON-NLS-2$
            new Bit(0x200, "KMediaAttPageable")); //$NON-NLS-1$

    private CapsText() {
    }

    /** Names of the bits of {@code iDriveAtt}. */
    public static String drive(int bits) {
        return String.join(" | ", names(bits, DRIVE)); //$NON-NLS-1$
    }

    /** Names of the bits of {@code iMediaAtt}. */
    public static String media(int bits) {
        return String.join(" | ", names(bits, MEDIA)); //$NON-NLS-1$
    }

    /** Bits the settings ask for and ECaps did not tell. */
    public static List<String> missing(DriveCounters counters) {
        return both(counters.expectedDriveAttBits() & ~counters.reportedDriveAttBits(),
                counters.expectedMediaAttBits() & ~counters.reportedMediaAttBits());
    }

    /** Bits ECaps told and the settings do not ask for. */
    public static List<String> unexpected(DriveCounters counters) {
        return both(counters.reportedDriveAttBits() & ~counters.expectedDriveAttBits(),
                counters.reportedMediaAttBits() & ~counters.expectedMediaAttBits());
    }

    private static List<String> both(int drive, int media) {
        var all = new ArrayList<>(names(drive, DRIVE));
        all.addAll(names(media, MEDIA));
        return all;
    }

    private static List<String> names(int bits, List<Bit> known) {
        var names = new ArrayList<String>();
        int left = bits;
        for (Bit bit : known) {
            if ((bits & bit.mask()) != 0) {
                names.add(bit.name());
                left &= ~bit.mask();
            }
        }
        if (left != 0) {
            names.add(String.format("0x%X", left)); //$NON-NLS-1$
        }
        return names;
    }
}
