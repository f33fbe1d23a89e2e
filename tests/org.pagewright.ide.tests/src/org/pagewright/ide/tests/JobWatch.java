// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.pagewright.ide.core.check.CheckJob;

/** Finds jobs of ours that go on when a test is over. */
final class JobWatch {
    private static final long LIMIT_NANOS = 10_000_000_000L;

    private JobWatch() {
    }

    /** Jobs that do not end within ten seconds. */
    static List<String> left() throws InterruptedException {
        long end = System.nanoTime() + LIMIT_NANOS;
        List<String> left = ours();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            left = ours();
        }
        return left;
    }

    /** Waits for jobs of ours, for what the UI thread makes of their answers, and for the jobs that this asks for. */
    static void settle() {
        var scheduled = new AtomicInteger();
        var listener = new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                if (isOurs(event.getJob())) {
                    scheduled.incrementAndGet();
                }
            }
        };
        Job.getJobManager().addJobChangeListener(listener);
        try {
            int before;
            do {
                before = scheduled.get();
                Workbench.waitFor("jobs in the background", () -> ours().isEmpty());
                Workbench.ui(() -> null); // the answers are shown
            } while (scheduled.get() != before);
        } finally {
            Job.getJobManager().removeJobChangeListener(listener);
        }
    }

    private static boolean isOurs(Job job) {
        return Ours.is(job.getClass().getName()) || job.belongsTo(CheckJob.FAMILY);
    }

    static List<String> ours() {
        return Arrays.stream(Job.getJobManager().find(null)).filter(JobWatch::isOurs)
                .map(job -> "job left: " + job.getName() + " " + job.getClass().getName()).toList();
    }
}
