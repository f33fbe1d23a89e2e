// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

import org.pagewright.kernel.time.EventHash;

/**
 * Every event goes into the hash; when recording is on it is also kept, in flat arrays of 24 bytes an event up to a
 * limit. Links are kept but are no part of the hash.
 */
public final class Trace {
    private final EventHash hash = new EventHash();
    private final List<String> subjects = new ArrayList<>();
    private final int limit;
    private long[] times = new long[0];
    private long[] details = new long[0];
    private int[] heads = new int[0];
    private int[] links = new int[0];
    private int size;
    private long dropped;
    private long nextSampleNanos = Long.MAX_VALUE;
    private LongConsumer sampler = time -> {
    };

    /** @param limit the most events kept; 0 records nothing */
    public Trace(int limit) {
        this.limit = limit;
    }

    /** Gives a thread, mutex or queue its number. */
    public int subject(String name) {
        subjects.add(name);
        return subjects.size() - 1;
    }

    /** The name behind a number. */
    public String subjectName(int subject) {
        return subjects.get(subject);
    }

    /** Notes one event. */
    public void add(long timeNanos, TraceKind kind, int subject, long detail) {
        add(timeNanos, kind, subject, detail, 0);
    }

    /** Notes one event of a request. */
    public void add(long timeNanos, TraceKind kind, int subject, long detail, int link) {
        if (timeNanos >= nextSampleNanos) {
            nextSampleNanos = Long.MAX_VALUE; // until the sampler asks again
            sampler.accept(timeNanos);
        }
        hash.add(timeNanos, kind.ordinal(), subject, detail);
        if (limit > 0) {
            keep(timeNanos, kind.ordinal() << 24 | (subject & 0xFF_FFFF), detail, link);
        }
    }

    /**
     * Calls back once, before the first event at or after a virtual time; what is called may ask again and must change
     * nothing of the run.
     */
    public void sampleAt(long timeNanos, LongConsumer newSampler) {
        nextSampleNanos = timeNanos;
        sampler = newSampler;
    }

    /** The hash of all events. */
    public long hash() {
        return hash.value();
    }

    /** How many events happened. */
    public long count() {
        return hash.count();
    }

    /** How many events were kept. */
    public int size() {
        return size;
    }

    /** How many events did not fit. */
    public long dropped() {
        return dropped;
    }

    /** One kept event. */
    public TraceEvent event(int index) {
        return new TraceEvent(times[index], TraceKind.values()[heads[index] >>> 24], heads[index] & 0xFF_FFFF,
                details[index], links[index]);
    }

    /** The kept events as columns of their own. */
    public EventColumns columns() {
        return new EventColumns(Arrays.copyOf(times, size), Arrays.copyOf(heads, size), Arrays.copyOf(details, size),
                Arrays.copyOf(links, size), subjects);
    }

    private void keep(long timeNanos, int head, long detail, int link) {
        if (size == limit) {
            dropped++;
            return;
        }
        if (size == times.length) {
            int room = Math.min(limit, Math.max(1024, size * 2));
            times = Arrays.copyOf(times, room);
            details = Arrays.copyOf(details, room);
            heads = Arrays.copyOf(heads, room);
            links = Arrays.copyOf(links, room);
        }
        times[size] = timeNanos;
        heads[size] = head;
        links[size] = link;
        details[size++] = detail;
    }
}
