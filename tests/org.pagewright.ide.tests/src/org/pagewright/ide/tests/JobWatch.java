// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
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

    static List<String> ours() {
        return Arrays.stream(Job.getJobManager().find(null))
                .filter(job -> Ours.is(job.getClass().getName()) || job.belongsTo(CheckJob.FAMILY))
                .map(job -> "job left: " + job.getName() + " " + job.getClass().getName()).toList();
    }
}
