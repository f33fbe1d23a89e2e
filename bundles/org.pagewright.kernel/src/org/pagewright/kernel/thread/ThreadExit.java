// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/**
 * How a thread ended.
 *
 * @param thread   its name
 * @param type     {@code Kill}, {@code Terminate} or {@code Panic}
 * @param category panic category, empty for a kill
 * @param reason   exit reason
 * @param sentence why, in words
 */
public record ThreadExit(String thread, String type, String category, int reason, String sentence) {
    /** A panic. */
    public static ThreadExit panic(String thread, String category, int reason, String sentence) {
        return new ThreadExit(thread, "Panic", category, reason, sentence);
    }

    /** A normal end or a kill. */
    public static ThreadExit kill(String thread, int reason) {
        return new ThreadExit(thread, "Kill", "", reason, "");
    }

    /** Whether this is a panic. */
    public boolean isPanic() {
        return type.equals("Panic");
    }

    /** What a fault adds when this end came at the wrong time: the panic with its sentence, empty for a kill. */
    String because() {
        return isPanic() ? " It was to panic with " + category + " " + reason + ": " + sentence : "";
    }
}
