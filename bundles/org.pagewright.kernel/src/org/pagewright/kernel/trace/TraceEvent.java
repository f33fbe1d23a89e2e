// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.trace;

/**
 * One thing that happened.
 *
 * @param timeNanos virtual time
 * @param kind      what happened
 * @param subject   to whom; {@link Trace#subjectName(int)} tells the name
 * @param detail    meaning by kind
 * @param link      the request an event is about, see {@link EventColumns#link}; 0 for none
 */
public record TraceEvent(long timeNanos, TraceKind kind, int subject, long detail, int link) {
}
