// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.ide.core.timeline.EventRows;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.model.BadInputException;

/** Filters and searches the events in jobs; a newer filter makes an older one void. Answers on the UI thread. */
final class EventFinder {
    private final Consumer<String> problem;
    private final Consumer<EventRows> filtered;
    private final ObjIntConsumer<EventRows> found;
    private @Nullable EventColumns events;
    private String search = ""; //$NON-NLS-1$
    private String filter = ""; //$NON-NLS-1$
    private int request;

    /**
     * @param problem  hears what is wrong with the words, or that nothing was found
     * @param filtered hears of the rows that pass
     * @param found    hears of the row that was found
     */
    EventFinder(Consumer<String> problem, Consumer<EventRows> filtered, ObjIntConsumer<EventRows> found) {
        this.problem = problem;
        this.filtered = filtered;
        this.found = found;
    }

    void setEvents(EventColumns fresh) {
        events = fresh;
    }

    void setSearch(String words) {
        search = words;
    }

    void setFilter(String words) {
        filter = words;
    }

    /** What is searched for, null when there are no events or the words make no sense. */
    @Nullable
    EventFilter searched() {
        return parse(search);
    }

    private @Nullable EventFilter parse(String words) {
        EventColumns current = events;
        try {
            return current == null ? null : EventFilter.parse(words, current);
        } catch (BadInputException e) {
            problem.accept(e.sentence());
            return null;
        }
    }

    /** Finds the rows that pass the filter. */
    void filter() {
        EventColumns current = events;
        EventFilter wanted = parse(filter);
        int mine = ++request;
        if (current != null && wanted != null) {
            run(Messages.Field_filter, () -> {
                EventRows passing = EventRows.filtered(current, wanted);
                return () -> {
                    if (mine == request) {
                        filtered.accept(passing);
                    }
                };
            });
        }
    }

    /** Finds the next row behind or before a row. */
    void find(EventRows rows, int start, boolean forward) {
        EventFilter wanted = parse(search);
        String words = search;
        if (wanted != null) {
            run(Messages.Field_search, () -> {
                int row = rows.find(wanted, start, forward);
                return () -> {
                    if (row < 0) {
                        problem.accept(NLS.bind(Messages.Status_notFound, words));
                    } else {
                        found.accept(rows, row);
                    }
                };
            });
        }
    }

    /** Work in the background whose answer is told on the UI thread. */
    private interface Work {
        Runnable work();
    }

    private static void run(String name, Work work) {
        Job job = Job.create(name,
                (ICoreRunnable) monitor -> PlatformUI.getWorkbench().getDisplay().asyncExec(work.work()));
        job.setSystem(true);
        job.schedule();
    }
}
