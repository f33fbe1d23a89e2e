// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.Locale;

/** How a boot ended. */
public enum Verdict {
    /** Everything that was configured pages, and every page held what it should. */
    CLEAN("the board boots and pages as configured"),
    /** The system faulted. */
    FAULT("the system faulted"),
    /** Threads wait for each other, or for what never comes. */
    DEADLOCK("the system is deadlocked"),
    /** A thread was panicked. */
    PANIC("a thread was panicked"),
    /** A page held other bytes than the image, or a device driver failed its clients. */
    WRONG_DATA("a page held the wrong bytes, or a driver failed its clients"),
    /** The board booted, but something configured to page does not. */
    NOT_PAGED("the board boots, but not everything that was configured to page does"),
    /** A limit on virtual time or on steps without progress was reached. */
    LIMIT("the run made no progress"),
    /** The user ended it. */
    CANCELLED("the run was cancelled");

    private final String sentence;

    Verdict(String sentence) {
        this.sentence = sentence;
    }

    /** The name in JSON: {@code clean}, {@code wrong-data}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means. */
    public String sentence() {
        return sentence;
    }
}
