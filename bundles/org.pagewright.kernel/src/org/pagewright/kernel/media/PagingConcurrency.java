// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/**
 * {@code SMediaROMPagingConcurrencyInfo} and its kin: how requests of one kind met in the queues (fact sheet 8.11). The
 * four maxima are bytes in the kernel and stop at 255.
 */
public final class PagingConcurrency {
    private static final int BYTE_MAX = 255;

    private int maxPending;
    private int maxDeferred;
    private int maxDeferrals;
    private int runDry;
    private int firstDeferrals;
    private int reDeferrals;
    private int servicedFromMainQueue;
    private int deferredFromMainQueue;
    private int concurrent;
    private int issuedNonEmpty;
    private int emptiedMainQueue;
    private int dryRunsAvoided;

    void issued(int alreadyQueued, boolean othersUnderWay) {
        maxPending = Math.min(BYTE_MAX, Math.max(maxPending, alreadyQueued + 1));
        issuedNonEmpty += alreadyQueued > 0 ? 1 : 0;
        concurrent += othersUnderWay ? 1 : 0;
    }

    void deferred(int nowDeferred, int deferralsOfRequest, boolean fromMainQueue) {
        maxDeferred = Math.min(BYTE_MAX, Math.max(maxDeferred, nowDeferred));
        maxDeferrals = Math.min(BYTE_MAX, Math.max(maxDeferrals, deferralsOfRequest));
        firstDeferrals += deferralsOfRequest == 1 ? 1 : 0;
        reDeferrals += deferralsOfRequest > 1 ? 1 : 0;
        deferredFromMainQueue += fromMainQueue ? 1 : 0;
    }

    void servicedSynchronously() {
        servicedFromMainQueue++;
    }

    void emptiedSynchronously(boolean runAvoided) {
        emptiedMainQueue++;
        dryRunsAvoided += runAvoided ? 1 : 0;
    }

    void ranDry() {
        runDry = Math.min(BYTE_MAX, runDry + 1);
    }

    void reset() {
        maxPending = 0;
        maxDeferred = 0;
        maxDeferrals = 0;
        runDry = 0;
        firstDeferrals = 0;
        reDeferrals = 0;
        servicedFromMainQueue = 0;
        deferredFromMainQueue = 0;
        concurrent = 0;
        issuedNonEmpty = 0;
        emptiedMainQueue = 0;
        dryRunsAvoided = 0;
    }

    /** The fields of the code variant, in the order of fact sheet 8.11. */
    long[] codeFields() {
        return new long[] { maxPending, maxDeferred, maxDeferrals, firstDeferrals, reDeferrals, servicedFromMainQueue,
                deferredFromMainQueue, concurrent, issuedNonEmpty };
    }

    /** The fields of the ROM and data variants. */
    long[] romFields() {
        return new long[] { maxPending, maxDeferred, maxDeferrals, runDry, firstDeferrals, reDeferrals,
                servicedFromMainQueue, deferredFromMainQueue, concurrent, issuedNonEmpty, emptiedMainQueue,
                dryRunsAvoided };
    }
}
