// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.trace;

/** What a trace event tells; the order is part of the event hash. */
public enum TraceKind {
    /** A thread began to run; detail: effective priority. */
    THREAD_RUNS,
    /** A thread blocked; detail: 0. */
    THREAD_BLOCKS,
    /** A thread became ready; detail: 0. */
    THREAD_READY,
    /** A thread ended; detail: exit reason. */
    THREAD_ENDS,
    /** A DFC began; detail: its priority. */
    DFC_BEGINS,
    /** A DFC ended; detail: its priority. */
    DFC_ENDS,
    /** A mutex was taken; subject: mutex, detail: thread. */
    MUTEX_TAKEN,
    /** A mutex was released; subject: mutex, detail: thread. */
    MUTEX_RELEASED,
    /** A request was sent; subject: request, detail: request id. */
    REQUEST_SENT,
    /** A request reached the driver; detail: request id. */
    REQUEST_STARTED,
    /** A request was deferred by its driver; detail: request id. */
    REQUEST_DEFERRED,
    /** A request was completed; detail: result. */
    REQUEST_COMPLETED,
    /** A page fault; subject: thread, detail: page. */
    PAGE_FAULT,
    /** A page came in from media; subject: thread, detail: page. */
    PAGE_IN,
    /** A page was stolen; detail: page. */
    PAGE_STOLEN,
    /** A dirty page was written out; detail: page. */
    PAGE_OUT,
    /** The chip began an operation; subject: die, detail: address. */
    CHIP_BEGINS,
    /** The chip ended an operation; subject: die, detail: address. */
    CHIP_ENDS,
    /** A boot stage began; subject: stage number. */
    STAGE,
    /** A system fault; detail: number. */
    FAULT,
    /** A panic; subject: thread, detail: reason. */
    PANIC
}
