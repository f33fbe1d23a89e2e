// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.List;

/**
 * A moment worth a mark.
 *
 * @param timeNanos virtual time
 * @param kind      what it was
 * @param event     the event, -1 when the trace has none for it
 * @param sentences what happened and what led to it, a sentence each
 */
public record TimelineMark(long timeNanos, Kind kind, int event, List<String> sentences) {

    /** Kinds of marks. */
    public enum Kind {
        DEADLOCK, PANIC, SYSTEM_FAULT, END
    }

    /** Copies the list. */
    public TimelineMark {
        sentences = List.copyOf(sentences);
    }
}
