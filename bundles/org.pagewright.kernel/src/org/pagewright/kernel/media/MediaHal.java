// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KErr;
import org.pagewright.model.PagingType;

/** HAL group EHalGroupMedia, 2 (fact sheet 8.10, 8.11). Times are in microseconds, the ticks of the fast counter. */
public final class MediaHal {
    public static final int DRIVE_INFO = 0;
    public static final int GET_ROM_CONCURRENCY_INFO = 1;
    public static final int GET_CODE_CONCURRENCY_INFO = 2;
    public static final int RESET_CONCURRENCY_INFO = 3;
    public static final int GET_ROM_PAGING_BENCHMARK = 4;
    public static final int GET_CODE_PAGING_BENCHMARK = 5;
    public static final int RESET_PAGING_BENCHMARK = 6;
    public static final int GET_DATA_CONCURRENCY_INFO = 7;
    public static final int GET_DATA_IN_PAGING_BENCHMARK = 8;
    public static final int GET_DATA_OUT_PAGING_BENCHMARK = 9;
    public static final int GET_PAGING_INFO = 10;
    /** {@code TMediaPagingStats}: all kinds. */
    public static final int STATS_ALL = 0;
    /** ROM. */
    public static final int STATS_ROM = 1;
    /** Code. */
    public static final int STATS_CODE = 2;

    private final LocalMediaSubsystem subsystem;

    /** The interface of a subsystem. */
    public MediaHal(LocalMediaSubsystem subsystem) {
        this.subsystem = subsystem;
    }

    /**
     * Calls a function.
     *
     * @param drive local drive, the first argument
     * @param stats one of the kinds for the reset functions, the second argument; others ignore it
     */
    public HalAnswer call(int function, int drive, int stats) {
        return switch (function) {
        case DRIVE_INFO -> driveInfo();
        case GET_ROM_CONCURRENCY_INFO -> concurrency(drive, PagingType.ROM);
        case GET_CODE_CONCURRENCY_INFO -> concurrency(drive, PagingType.CODE);
        case GET_DATA_CONCURRENCY_INFO -> concurrency(drive, PagingType.DATA);
        case GET_ROM_PAGING_BENCHMARK -> benchmark(drive, PagingType.ROM, false);
        case GET_CODE_PAGING_BENCHMARK -> benchmark(drive, PagingType.CODE, false);
        case GET_DATA_IN_PAGING_BENCHMARK -> benchmark(drive, PagingType.DATA, false);
        case GET_DATA_OUT_PAGING_BENCHMARK -> benchmark(drive, PagingType.DATA, true);
        case GET_PAGING_INFO -> pagingInfo(drive);
        case RESET_CONCURRENCY_INFO, RESET_PAGING_BENCHMARK -> reset(drive, stats, function == RESET_CONCURRENCY_INFO);
        default -> HalAnswer.of(KErr.NOT_SUPPORTED);
        };
    }

    /** Number of drives, then a bit mask of them. */
    private HalAnswer driveInfo() {
        int mask = 0;
        for (LocalDrive drive : subsystem.drives()) {
            mask |= 1 << drive.number();
        }
        return new HalAnswer(KErr.NONE.code(), Integer.bitCount(mask), mask);
    }

    private @Nullable MediaPagingDevice device(int number) {
        LocalDrive drive = subsystem.drive(number);
        return drive == null ? null : drive.media().pagingDevice();
    }

    private HalAnswer concurrency(int drive, PagingType type) {
        MediaPagingDevice device = device(drive);
        if (device == null || !device.serves(type)) {
            return HalAnswer.of(KErr.NOT_SUPPORTED);
        }
        PagingConcurrency info = device.concurrency(type);
        return new HalAnswer(KErr.NONE.code(), type == PagingType.CODE ? info.codeFields() : info.romFields());
    }

    private HalAnswer benchmark(int drive, PagingType type, boolean out) {
        MediaPagingDevice device = device(drive);
        if (device == null || !device.serves(type)) {
            return HalAnswer.of(KErr.NOT_SUPPORTED);
        }
        PagingStatistics statistics = out ? device.dataOut() : device.statistics(type);
        return new HalAnswer(KErr.NONE.code(), statistics.benchmarkFields());
    }

    private HalAnswer pagingInfo(int drive) {
        MediaPagingDevice device = device(drive);
        if (device == null) {
            return HalAnswer.of(KErr.NOT_SUPPORTED);
        }
        return new HalAnswer(KErr.NONE.code(), device.statistics(PagingType.ROM).attempts(),
                device.statistics(PagingType.CODE).attempts(), device.statistics(PagingType.DATA).attempts(),
                device.dataOut().calls(), device.dataOut().backgroundCalls());
    }

    /** Only "all", ROM and code are accepted; data statistics are reset with all. */
    private HalAnswer reset(int drive, int stats, boolean concurrency) {
        MediaPagingDevice device = device(drive);
        if (device == null || stats < STATS_ALL || stats > STATS_CODE) {
            return HalAnswer.of(KErr.NOT_SUPPORTED);
        }
        PagingType only = stats == STATS_ROM ? PagingType.ROM : PagingType.CODE;
        if (stats != STATS_ALL && !device.serves(only)) {
            return HalAnswer.of(KErr.NOT_SUPPORTED);
        }
        for (PagingType type : PagingType.values()) {
            if (stats == STATS_ALL || type == only) {
                if (concurrency) {
                    device.concurrency(type).reset();
                } else {
                    device.statistics(type).resetBenchmark();
                }
            }
        }
        if (stats == STATS_ALL && !concurrency) {
            device.dataOut().resetBenchmark();
        }
        return HalAnswer.of(KErr.NONE);
    }
}
