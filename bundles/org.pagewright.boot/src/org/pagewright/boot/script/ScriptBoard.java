// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import java.util.List;

/** What a scripted workload finds on the board it runs on. */
public interface ScriptBoard {
    /** Pages of the paged part of ROM; 0 where ROM is not paged. */
    int romPages();

    /** Names of the executables that page, in load order; empty where code is not paged. */
    List<String> codeFiles();

    /** Pages of an executable's code. */
    int codePages(int file);

    /** Pages of data memory for {@link Access.Data}; 0 where data is not paged. */
    int dataPages();

    /** Numbers of the drives files can be written to, those of the paging media first. */
    List<Integer> writableDrives();

    /**
     * Starts a thread when the workload begins.
     *
     * @param name     its name in reports and timelines
     * @param priority 0 to 63, as in the kernel; 12 is a foreground application's thread
     * @param script   what it does
     * @throws IllegalArgumentException for another priority
     */
    void start(String name, int priority, ThreadScript script);
}
