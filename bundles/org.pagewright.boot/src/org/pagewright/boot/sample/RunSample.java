// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KernelLimits;

/** All counters at one moment of virtual time. */
public final class RunSample {
    private static final int METRICS = Metric.values().length;
    /** Numbers of a sample. */
    static final int VALUES = METRICS + DriveMetric.values().length * KernelLimits.MAX_LOCAL_DRIVES;

    private final long timeNanos;
    private final long[] values;

    /** A sample with every counter at zero. */
    public RunSample(long timeNanos) {
        this(timeNanos, new long[VALUES]);
    }

    RunSample(long timeNanos, long[] values) {
        this.timeNanos = timeNanos;
        this.values = values;
    }

    /**
     * A sample from its numbers in the record's order.
     *
     * @throws IllegalArgumentException when there are too few or too many
     */
    public static RunSample of(long timeNanos, long[] values) {
        if (values.length != VALUES) {
            throw new IllegalArgumentException(values.length + " numbers");
        }
        return new RunSample(timeNanos, values.clone());
    }

    /** Virtual time. */
    public long timeNanos() {
        return timeNanos;
    }

    /** A counter of the board. */
    public long get(Metric metric) {
        return values[metric.ordinal()];
    }

    /** A counter of a drive. */
    public long get(DriveMetric metric, int drive) {
        return values[index(metric, drive)];
    }

    /** The number at a place of the record's order. */
    public long value(int index) {
        return values[index];
    }

    /** How many numbers a sample has. */
    public int values() {
        return values.length;
    }

    RunSample set(Metric metric, long value) {
        values[metric.ordinal()] = value;
        return this;
    }

    RunSample set(DriveMetric metric, int drive, long value) {
        values[index(metric, drive)] = value;
        return this;
    }

    private static int index(DriveMetric metric, int drive) {
        return METRICS + metric.ordinal() * KernelLimits.MAX_LOCAL_DRIVES + drive;
    }

    /** The sample as a line: time and every number, blank-separated. */
    public String line() {
        var text = new StringBuilder().append(timeNanos);
        for (long value : values) {
            text.append(' ').append(value);
        }
        return text.append('\n').toString();
    }

    /** Reads a line; null when it is not a whole one, as the last line of a file that is being written may be. */
    public static @Nullable RunSample parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != VALUES + 1) {
            return null;
        }
        try {
            long[] numbers = Arrays.stream(words).mapToLong(Long::parseLong).toArray();
            return new RunSample(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
