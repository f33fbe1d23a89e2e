// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.pagewright.ide.core.drives.DriveCounters;
import org.pagewright.ide.core.drives.DriveRow;

/** The columns of the view: header, width, text and order. */
enum DriveColumn {
    DRIVE(Messages.Column_drive, 66, SWT.RIGHT, row -> Integer.toString(row.number()),
            Comparator.comparingInt(DriveRow::number)),
    DRIVER(Messages.Column_driver, 70, SWT.LEFT, DriveRow::prefix, Comparator.comparing(DriveRow::prefix)),
    MEDIA(Messages.Column_media, 120, SWT.LEFT, DriveRow::media, Comparator.comparing(DriveRow::media)),
    PARTITION(Messages.Column_partition, 80, SWT.LEFT, DriveColumn::partition,
            Comparator.comparing(DriveColumn::partition)),
    PAGES(Messages.Column_pages, 165, SWT.LEFT, DriveColumn::pages, Comparator.comparing(DriveColumn::pages)),
    CAPS(Messages.Column_caps, 190, SWT.LEFT, DriveColumn::caps, Comparator.comparing(DriveRow::differs).reversed()),
    PAGE_INS(Messages.Column_pageIns, 75, SWT.RIGHT, row -> count(row, DriveCounters::pageIns),
            comparing(DriveCounters::pageIns)),
    READ(Messages.Column_read, 75, SWT.RIGHT, row -> kib(row, DriveCounters::readBytes),
            comparing(DriveCounters::readBytes)),
    WRITTEN(Messages.Column_written, 75, SWT.RIGHT, row -> kib(row, DriveCounters::writtenBytes),
            comparing(DriveCounters::writtenBytes)),
    SIZE(Messages.Column_size, 84, SWT.RIGHT, row -> kib(row, DriveCounters::sizeBytes),
            comparing(DriveCounters::sizeBytes));

    private final String header;
    private final int widthPixels;
    private final int alignment;
    private final Function<DriveRow, String> text;
    private final Comparator<DriveRow> order;

    DriveColumn(String header, int widthPixels, int alignment, Function<DriveRow, String> text,
            Comparator<DriveRow> order) {
        this.header = header;
        this.widthPixels = widthPixels;
        this.alignment = alignment;
        this.text = text;
        this.order = order;
    }

    String header() {
        return header;
    }

    int widthPixels() {
        return widthPixels;
    }

    int alignment() {
        return alignment;
    }

    String text(DriveRow row) {
        return text.apply(row);
    }

    Comparator<DriveRow> order() {
        return order;
    }

    private static String pages(DriveRow row) {
        DriveCounters counters = row.counters();
        if (counters != null) {
            return counters.pages();
        }
        return row.serves().stream().map(type -> switch (type) {
        case ROM -> "ROM"; //$NON-NLS-1$
        case CODE, DATA -> type.name().toLowerCase(Locale.ROOT);
        }).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private static String caps(DriveRow row) {
        DriveCounters counters = row.counters();
        if (counters == null) {
            return ""; //$NON-NLS-1$
        }
        String reported = bits(counters.reportedDriveAttBits(), counters.reportedMediaAttBits());
        return row.differs() ? NLS.bind(Messages.Caps_differs,
                bits(counters.expectedDriveAttBits(), counters.expectedMediaAttBits()), reported)
                : NLS.bind(Messages.Caps_asExpected, reported);
    }

    private static String bits(int driveAtt, int mediaAtt) {
        return String.format("0x%X/0x%X", driveAtt, mediaAtt); //$NON-NLS-1$
    }

    private static String partition(DriveRow row) {
        DriveCounters counters = row.counters();
        return counters == null ? "" : counters.partition(); //$NON-NLS-1$
    }

    private static String count(DriveRow row, Function<DriveCounters, Long> value) {
        DriveCounters counters = row.counters();
        return counters == null ? "" : String.format("%,d", value.apply(counters)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String kib(DriveRow row, Function<DriveCounters, Long> bytes) {
        DriveCounters counters = row.counters();
        long value = counters == null ? 0 : bytes.apply(counters);
        return value == 0 ? "" : String.format("%,d KiB", value / 1024); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Comparator<DriveRow> comparing(Function<DriveCounters, Long> value) {
        return Comparator.comparingLong(row -> number(row, value));
    }

    private static long number(DriveRow row, Function<DriveCounters, Long> value) {
        @Nullable
        DriveCounters counters = row.counters();
        return counters == null ? -1 : value.apply(counters);
    }
}
