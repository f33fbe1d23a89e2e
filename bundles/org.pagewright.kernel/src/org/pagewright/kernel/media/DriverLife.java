// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.time.EventQueue;

/**
 * The driver of a media from power on to the last client or a media change (fact sheet 6.3); on media that data is paged
 * to it never closes.
 */
final class DriverLife {
    private final EventQueue events;
    private @Nullable MediaDriver driver;
    private List<Partition> partitions = List.of();
    private MediaState state = MediaState.CLOSED;
    private long powerUpNanos;
    private int connections;
    private int changes;
    private boolean staysOpen;

    DriverLife(EventQueue events) {
        this.events = events;
    }

    /** Time from power on to the first access. */
    void setPowerUpNanos(long nanos) {
        powerUpNanos = nanos;
    }

    /** Neither a change nor the end of the last client closes it from now on. */
    void keepOpen() {
        staysOpen = true;
    }

    /** Powers the media up; the DFC then opens its driver. */
    void powerUp(@Nullable Dfc open) {
        state = MediaState.POWERING_UP;
        events.after(powerUpNanos, () -> {
            state = MediaState.OPENING;
            if (open != null) {
                open.add();
            }
        });
    }

    void opened(MediaDriver opened) {
        driver = opened;
        partitions = List.copyOf(opened.partitions());
        state = MediaState.READY;
    }

    void openFailed() {
        state = MediaState.CLOSED;
    }

    private void close() {
        driver = null;
        partitions = List.of();
        state = MediaState.CLOSED;
    }

    /** On the media's thread; requests that were in the driver, to be completed. */
    List<DriveRequest> change() {
        changes++;
        MediaDriver current = driver;
        if (staysOpen || current == null) {
            return List.of();
        }
        close();
        return current.abandon();
    }

    /** Counts a client; the driver closes behind the last where it may. */
    void connection(boolean connects, boolean pages) {
        connections += connects ? 1 : -1;
        if (connections == 0 && !staysOpen && !pages) {
            close();
        }
    }

    @Nullable
    MediaDriver driver() {
        return driver;
    }

    List<Partition> partitions() {
        return partitions;
    }

    MediaState state() {
        return state;
    }

    int connections() {
        return connections;
    }

    int changes() {
        return changes;
    }
}
