// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

/** What a function runs on. */
public enum Context {
    /** The thread of the client that called the driver. */
    CLIENT("the client's thread", false),
    /** A channel being made: the client's thread, already in a critical section. */
    CREATE("channel creation", false),
    /** A DFC thread that serves the channel's messages or callbacks. */
    DFC("the driver's DFC thread", true),
    /** The thread of a media driver, which page-ins wait for. */
    MEDIA("the media thread", true),
    /** A timer callback. */
    TIMER("a timer callback", true),
    /** An interrupt service routine. */
    INTERRUPT("an interrupt", true),
    /** The power manager calling a power handler. */
    POWER("a power handler", true),
    /** A kernel event handler. */
    EVENT("a kernel event handler", false),
    /** A kernel thread of the driver's own. */
    THREAD("the driver's own thread", true),
    /** A kernel extension starting at boot. */
    BOOT("boot", false);

    private final String words;
    private final boolean shared;

    Context(String words, boolean shared) {
        this.words = words;
        this.shared = shared;
    }

    /** How a message names it. */
    public String words() {
        return words;
    }

    /** Whether other clients wait for this thread, so that it should not page for one of them (fact sheet 9.5). */
    public boolean shared() {
        return shared;
    }
}
