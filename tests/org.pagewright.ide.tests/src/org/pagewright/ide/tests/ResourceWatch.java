// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

import org.eclipse.swt.graphics.Resource;

/** Hears of images, fonts and the like that code of ours made and that became garbage without being disposed. */
final class ResourceWatch {
    private final ConcurrentLinkedQueue<Error> leaked = new ConcurrentLinkedQueue<>();

    private final Predicate<Throwable> counts;

    /** A watch of what product code made. */
    ResourceWatch() {
        this(Ours::made);
    }

    /** @param counts whether something counts, given where it was made */
    ResourceWatch(Predicate<Throwable> counts) {
        this.counts = counts;
    }

    void start() {
        leaked.clear();
        Resource.setNonDisposeHandler(leaked::add);
    }

    /** Ends the watch and tells who made what leaked. */
    List<String> stop() throws InterruptedException {
        System.gc();
        Thread.sleep(50); // the cleaner's thread reports; what it finds later belongs to the next test
        var found = new ArrayList<String>();
        for (Error error : leaked) {
            if (counts.test(error)) {
                var text = new StringWriter();
                error.printStackTrace(new PrintWriter(text));
                found.add("not disposed: " + text);
            }
        }
        return found;
    }
}
