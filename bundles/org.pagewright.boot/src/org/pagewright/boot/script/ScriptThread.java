// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** A scripted thread at one instant of virtual time. */
public interface ScriptThread {
    /** The name it was started with. */
    String name();

    /** Virtual time since reset. */
    long nowNanos();

    /** How many accesses the thread has done. */
    int accesses();

    /** A number from 0 up to but without the bound, from the run's seed and this thread alone. */
    int below(int bound);
}
