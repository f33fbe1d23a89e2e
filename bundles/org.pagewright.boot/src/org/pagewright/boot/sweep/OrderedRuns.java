// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.pagewright.model.BadInputException;

/** Runs that know nothing of each other, several at a time; results come in the order of the runs. */
public final class OrderedRuns {
    private OrderedRuns() {
    }

    /**
     * Runs all.
     *
     * @param jobs     how many at a time
     * @param progress hears how many are done, one call at a time, from any thread
     * @throws BadInputException of the first run in order that has one; runs not begun by then are left out
     */
    public static <T> List<T> all(List<Callable<T>> runs, int jobs, IntConsumer progress) throws BadInputException {
        var done = new AtomicInteger();
        var lock = new Object();
        var results = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, runs.size())))) {
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> run : runs) {
                futures.add(pool.submit(() -> {
                    T result = run.call();
                    synchronized (lock) {
                        progress.accept(done.incrementAndGet());
                    }
                    return result;
                }));
            }
            try {
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw unwrapped(e);
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new BadInputException("The runs were interrupted.", e);
            }
        }
        return results;
    }

    private static BadInputException unwrapped(ExecutionException e) throws BadInputException {
        Throwable cause = e.getCause();
        if (cause instanceof BadInputException bad) {
            return bad;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }
}
