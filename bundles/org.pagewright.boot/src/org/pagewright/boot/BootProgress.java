// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import org.pagewright.boot.sample.RunSample;

/** Hears how a boot goes on; called on the thread that runs it. */
public interface BootProgress {
    /** Hears nothing. */
    BootProgress NONE = new BootProgress() {
        @Override
        public void stage(int number, String name) {
            // nobody listens
        }
    };

    /** A boot stage, 1 to 11, begins. */
    void stage(int number, String name);

    /** The counters at a moment; only heard of when the run keeps trace events. */
    default void sample(RunSample sample) {
        // most listeners only want stages
    }

    /** Whether the user wants it to end; asked once a stage. */
    default boolean isCancelled() {
        return false;
    }
}
