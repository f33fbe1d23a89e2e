// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Turns a board and the result of its last boot into rows; a drive that two drivers list has two rows. */
public final class DriveTable {
    private DriveTable() {
    }

    /** Rows by drive number. */
    public static List<DriveRow> rows(BoardSettings board, @Nullable BootOutcome outcome) {
        return rows(board, outcome, RunSamples.NONE);
    }

    /** Rows by drive number, with what was counted over time. */
    public static List<DriveRow> rows(BoardSettings board, @Nullable BootOutcome outcome, RunSamples samples) {
        var rows = new ArrayList<DriveRow>();
        for (MediaDriverSettings driver : board.drivers()) {
            for (int drive : driver.drivesOrEmpty()) {
                if (drive >= 0) {
                    rows.add(row(driver, drive, outcome, samples));
                }
            }
        }
        rows.sort(Comparator.comparingInt(DriveRow::number));
        return rows;
    }

    private static DriveRow row(MediaDriverSettings driver, int drive, @Nullable BootOutcome outcome,
            RunSamples samples) {
        String name = driver.name();
        return new DriveRow(drive, driver.prefix(), name == null ? "" : name, serves(driver, drive), //$NON-NLS-1$
                outcome == null ? null : outcome.drives().get(drive), null, Sparkline.of(samples, drive),
                letter(driver, drive));
    }

    /** Only the lists of media extensions tell letters; other drives get theirs from estart's own mapping file. */
    private static String letter(MediaDriverSettings driver, int drive) {
        ExtensionInstances instances = driver.instances();
        int index = driver.drivesOrEmpty().indexOf(drive);
        if (instances == null || index >= instances.driveLetters().size()) {
            return ""; //$NON-NLS-1$
        }
        int letter = instances.driveLetters().get(index);
        return letter < 0 || letter > 25 ? "" : (char) ('A' + letter) + ":"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /**
     * Code pages come from the listed drives. Where the ROM image and the swap partition lie is known only after a boot;
     * until then they count for the first drive of their media, which is the one such requests name.
     */
    private static Set<PagingType> serves(MediaDriverSettings driver, int drive) {
        var serves = EnumSet.noneOf(PagingType.class);
        serves.addAll(driver.pagingTypes());
        if (!driver.pageDrivesOrEmpty().contains(drive)) {
            serves.remove(PagingType.CODE);
        }
        if (driver.drivesOrEmpty().stream().anyMatch(other -> other >= 0 && other < drive)) {
            serves.remove(PagingType.ROM);
            serves.remove(PagingType.DATA);
        }
        return serves;
    }
}
