// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/**
 * A workload written in Java. It needs a public constructor without parameters, is named {@code java:CLASS} where a
 * workload is asked for, and is called once, after the drives are mounted.
 * <p>
 * The run is a function of its seed: a script takes time from {@link ScriptThread#nowNanos()}, chance from
 * {@link ScriptThread#below(int)}, and starts no Java threads of its own.
 */
public interface WorkloadScript {
    /** One line for reports. */
    String summary();

    /**
     * Starts the threads of the workload by {@link ScriptBoard#start}.
     *
     * @param board what there is to page, read and write
     */
    void begin(ScriptBoard board);
}
