// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.trace;

import java.util.List;

/** Recorded events in columns, in the order they happened: ten million of them take 240 MB. */
public final class EventColumns {
    private static final TraceKind[] KINDS = TraceKind.values();
    private static final int KIND_SHIFT = 24;
    private static final int SUBJECT_MASK = 0xFF_FFFF;
    private static final int DRIVE_MASK = 0xF;

    private final long[] times;
    private final int[] heads;
    private final long[] details;
    private final int[] links;
    private final List<String> subjects;

    /**
     * Takes the arrays over; they must have the same length and not be changed any more.
     *
     * @param times    virtual times in ns, ascending
     * @param heads    ordinal of the kind in the high byte, subject below, see {@link #head}
     * @param details  meaning by kind
     * @param links    see {@link #link}
     * @param subjects names of the subjects
     */
    public EventColumns(long[] times, int[] heads, long[] details, int[] links, List<String> subjects) {
        this.times = times;
        this.heads = heads;
        this.details = details;
        this.links = links;
        this.subjects = List.copyOf(subjects);
    }

    /** Kind and subject in one number. */
    public static int head(TraceKind kind, int subject) {
        return kind.ordinal() << KIND_SHIFT | (subject & SUBJECT_MASK);
    }

    /** The link of a request: its number in the run, from 1, and its local drive. */
    public static int link(int requestNumber, int drive) {
        return requestNumber << 4 | (drive & DRIVE_MASK);
    }

    /** How many events there are. */
    public int size() {
        return times.length;
    }

    /** Virtual time of an event. */
    public long timeNanos(int index) {
        return times[index];
    }

    /** What happened. */
    public TraceKind kind(int index) {
        return KINDS[heads[index] >>> KIND_SHIFT];
    }

    /** To whom. */
    public int subject(int index) {
        return heads[index] & SUBJECT_MASK;
    }

    /** Meaning by kind. */
    public long detail(int index) {
        return details[index];
    }

    /** The request an event is about as {@link #link(int, int)} made it, 0 for none. */
    public int link(int index) {
        return links[index];
    }

    /** The drive of an event's request. */
    public int drive(int index) {
        return links[index] & DRIVE_MASK;
    }

    /** Names of threads and mutexes by subject. */
    public List<String> subjects() {
        return subjects;
    }

    /** Whom an event is about, in words. */
    public String subjectName(int index) {
        int subject = subject(index);
        return switch (kind(index)) {
        case REQUEST_COMPLETED -> "drive " + subject;
        case STAGE -> "stage " + subject;
        case PAGE_STOLEN, FAULT -> "system";
        default -> subject < subjects.size() ? subjects.get(subject) : "subject " + subject;
        };
    }

    /** The first event at or after a time; {@link #size()} when there is none. */
    public int firstAt(long timeNanos) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < timeNanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
