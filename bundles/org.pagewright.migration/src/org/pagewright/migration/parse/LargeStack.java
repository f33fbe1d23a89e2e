// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Runs work on trees in a thread with more stack than usual, which deeply nested sources need. */
public final class LargeStack {
    private static final long STACK_BYTES = 512L << 20;

    private LargeStack() {
    }

    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(null, work, "driver check", STACK_BYTES);
        }
    }

    /**
     * Does the work and waits for it; an interruption is kept for the caller.
     *
     * @param sources what the work is about, for the message of a failure
     * @throws IllegalStateException when the work fails
     */
    public static <T> T run(List<SourceFile> sources, Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker) {
            return work.get();
        }
        var task = new FutureTask<T>(work::get);
        new Worker(task).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the check failed on " + names(sources), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does the work for each item, on as many threads as there are processors.
     *
     * @return the results in the order of the items
     * @throws IllegalStateException when the work fails for one of them
     */
    public static <S, T> List<T> runAll(List<S> items, Function<S, T> work) {
        return runAll(items, item -> 0, work);
    }

    /**
     * Does the work for each item like {@link #runAll(List, Function)}, the largest first, so that none is begun when
     * the other threads have nothing left to do.
     *
     * @param size how much work an item is, in any unit
     */
    public static <S, T> List<T> runAll(List<S> items, ToIntFunction<S> size, Function<S, T> work) {
        int[] sizes = items.stream().mapToInt(size).toArray();
        List<Integer> order = IntStream.range(0, sizes.length).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -sizes[i])).toList();
        var tasks = items.stream().map(s -> new FutureTask<T>(() -> work.apply(s))).toList();
        var next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                tasks.get(order.get(i)).run();
            }
        };
        for (int i = 1; i < Math.min(Runtime.getRuntime().availableProcessors(), tasks.size()); i++) {
            new Worker(share).start();
        }
        return run(List.of(), () -> {
            share.run();
            return tasks.stream().map(LargeStack::result).toList();
        });
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sources were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a source could not be read", e.getCause());
        }
    }

    private static String names(List<SourceFile> sources) {
        return String.join(", ", sources.stream().limit(3).map(SourceFile::name).toList());
    }
}
