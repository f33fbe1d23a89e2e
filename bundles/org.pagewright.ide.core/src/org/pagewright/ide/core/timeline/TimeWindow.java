// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.timeline;

/**
 * The part of a run that is visible.
 *
 * @param fromNanos first moment
 * @param toNanos   behind the last moment
 * @param endNanos  end of the run; the window lies between 0 and it
 */
public record TimeWindow(long fromNanos, long toNanos, long endNanos) {
    /** Nobody looks closer than this. */
    public static final long LEAST_NANOS = 100;

    /** The whole run. */
    public static TimeWindow all(long endNanos) {
        long end = Math.max(LEAST_NANOS, endNanos);
        return new TimeWindow(0, end, end);
    }

    /** Visible time. */
    public long lengthNanos() {
        return toNanos - fromNanos;
    }

    /** Exactly these moments, as far as the run goes. */
    public TimeWindow range(long from, long to) {
        long length = Math.max(LEAST_NANOS, Math.min(to - from, endNanos));
        long start = Math.max(0, Math.min(from, endNanos - length));
        return new TimeWindow(start, start + length, endNanos);
    }

    /**
     * Nearer or farther; the anchor stays where it is.
     *
     * @param factor below 1 nearer, above 1 farther
     */
    public TimeWindow zoom(double factor, long anchorNanos) {
        double left = (anchorNanos - fromNanos) * factor;
        long length = (long) Math.max(LEAST_NANOS, Math.min(endNanos, lengthNanos() * factor));
        long from = anchorNanos - (long) Math.min(left, length);
        return range(from, from + length);
    }

    /** To the left or right, by a part of what is visible. */
    public TimeWindow pan(double part) {
        long from = fromNanos + (long) (lengthNanos() * part);
        return range(from, from + lengthNanos());
    }

    /** Moves just so far that a moment is visible. */
    public TimeWindow reveal(long timeNanos) {
        if (timeNanos >= fromNanos && timeNanos < toNanos) {
            return this;
        }
        return range(timeNanos - lengthNanos() / 2, timeNanos - lengthNanos() / 2 + lengthNanos());
    }

    /** The pixel of a moment. */
    public int pixel(long timeNanos, int width) {
        return (int) Math.round((double) (timeNanos - fromNanos) / lengthNanos() * width);
    }

    /** The moment at a pixel. */
    public long timeAt(int x, int width) {
        return fromNanos + (long) ((double) x / Math.max(1, width) * lengthNanos());
    }

    /** A round distance of ticks, so that at most so many fit. */
    public long tickNanos(int most) {
        long tick = 1;
        while (lengthNanos() / tick > most) {
            long digit = tick;
            while (digit >= 10) {
                digit /= 10;
            }
            tick = digit == 2 ? tick / 2 * 5 : tick * 2;
        }
        return tick;
    }
}
