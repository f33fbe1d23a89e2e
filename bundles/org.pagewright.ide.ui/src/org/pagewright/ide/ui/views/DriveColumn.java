// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.pagewright.boot.sample.DriveMetric;
import org.pagewright.ide.core.drives.CapsText;
import org.pagewright.ide.core.drives.DriveCounters;
import org.pagewright.ide.core.drives.DriveRow;

/** The columns of the view: header, width, text and order. */
enum DriveColumn {
    DRIVE(Messages.Column_drive, 66, SWT.RIGHT, row -> Integer.toString(row.number()),
            Comparator.comparingInt(DriveRow::number)),
    DRIVER(Messages.Column_driver, 70, SWT.LEFT, DriveRow::prefix, Comparator.comparing(DriveRow::prefix)),
    MEDIA(Messages.Column_media, 128, SWT.LEFT, DriveRow::media, Comparator.comparing(DriveRow::media)),
    PARTITION(Messages.Column_partition, 80, SWT.LEFT, DriveColumn::partition,
            Comparator.comparing(DriveColumn::partition)),
    PAGES(Messages.Column_pages, 175, SWT.LEFT, DriveColumn::pages, Comparator.comparing(DriveColumn::pages)),
    CAPS(Messages.Column_caps, 210, SWT.LEFT, DriveColumn::caps, Comparator.comparing(DriveRow::differs).reversed()
            .thenComparing(DriveRow::number)),
    PAGE_INS(Messages.Column_pageIns, 75, SWT.RIGHT, row -> count(row.count(DriveMetric.PAGE_INS)),
            Comparator.comparingLong(row -> row.count(DriveMetric.PAGE_INS))),
    READ(Messages.Column_read, 75, SWT.RIGHT, row -> kib(row.count(DriveMetric.READ_BYTES)),
            Comparator.comparingLong(row -> row.count(DriveMetric.READ_BYTES))),
    WRITTEN(Messages.Column_written, 75, SWT.RIGHT, row -> kib(row.count(DriveMetric.WRITTEN_BYTES)),
            Comparator.comparingLong(row -> row.count(DriveMetric.WRITTEN_BYTES))),
    SIZE(Messages.Column_size, 84, SWT.RIGHT, row -> kib(size(row)), Comparator.comparingLong(DriveColumn::size)),
    LETTER(Messages.Column_letter, 55, SWT.LEFT, DriveRow::letter, Comparator.comparing(DriveRow::letter)),
    FILE_SYSTEM(Messages.Column_fileSystem, 98, SWT.LEFT, DriveColumn::fileSystem,
            Comparator.comparing(DriveColumn::fileSystem)),
    SPARK(Messages.Column_spark, 104, SWT.LEFT, row -> row.spark().isFlat() ? ""//$NON-NLS-1$
            : row.spark().values().stream().map(Object::toString).collect(Collectors.joining(" ")), //$NON-NLS-1$
            Comparator.comparingLong(row -> row.count(DriveMetric.PAGE_INS)));

    /** Left to right, as a new view shows them: what differs comes first. */
    static final List<DriveColumn> SHOWN = List.of(DRIVE, CAPS, DRIVER, PAGES, PAGE_INS, SPARK, MEDIA, LETTER,
            PARTITION, FILE_SYSTEM, READ, WRITTEN, SIZE);

    /** What a running boot changes. */
    static final List<DriveColumn> COUNTED = List.of(PAGE_INS, SPARK, READ, WRITTEN);

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
        if (!row.differs()) {
            return NLS.bind(Messages.Caps_asExpected, bits(counters));
        }
        List<String> missing = CapsText.missing(counters);
        List<String> unexpected = CapsText.unexpected(counters);
        String missed = NLS.bind(Messages.Caps_missing, String.join(", ", missing)); //$NON-NLS-1$
        String more = NLS.bind(Messages.Caps_unexpected, String.join(", ", unexpected)); //$NON-NLS-1$
        return unexpected.isEmpty() ? missed : missing.isEmpty() ? more : NLS.bind(Messages.Caps_both, missed, more);
    }

    private static String bits(DriveCounters counters) {
        return String.format("0x%X/0x%X", counters.reportedDriveAttBits(), counters.reportedMediaAttBits()); //$NON-NLS-1$
    }

    private static String fileSystem(DriveRow row) {
        String partition = partition(row);
        return partition.startsWith("FAT") ? "FAT" : partition.startsWith("ROFS") ? "ROFS" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    }

    private static long size(DriveRow row) {
        DriveCounters counters = row.counters();
        return counters == null ? -1 : counters.sizeBytes();
    }

    private static String partition(DriveRow row) {
        DriveCounters counters = row.counters();
        return counters == null ? "" : counters.partition(); //$NON-NLS-1$
    }

    private static String count(long value) {
        return value < 0 ? "" : String.format("%,d", value); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String kib(long bytes) {
        return bytes <= 0 ? "" : String.format("%,d KiB", bytes / 1024); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
