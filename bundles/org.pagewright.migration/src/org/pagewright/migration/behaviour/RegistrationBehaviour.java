// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.List;

/**
 * What the entry point of a driver does at boot.
 *
 * @param steps          in the order in which they run
 * @param sharedQueue    the media runs on a DFC queue of the kernel
 * @param ignoresFailure a failed RegisterMediaDevice does not end the entry point with its error
 * @param zeroPages      RegisterPagingDevice is given 0 as NUM_PAGES
 */
public record RegistrationBehaviour(List<Step> steps, boolean sharedQueue, boolean ignoresFailure, boolean zeroPages) {

    /** Steps that the order matters of. */
    public enum Step {
        /** {@code iDfcQ} is set. */
        QUEUE,
        /** {@code iMsgQ.Receive()}. */
        RECEIVE,
        /** {@code Kern::InstallPhysicalDevice}. */
        FACTORY,
        /** {@code LocDrv::RegisterMediaDevice}. */
        MEDIA,
        /** {@code LocDrv::RegisterPagingDevice}. */
        PAGING
    }

    /** Copies the list. */
    public RegistrationBehaviour {
        steps = List.copyOf(steps);
    }

    /** Whether a step is made. */
    public boolean makes(Step step) {
        return steps.contains(step);
    }

    /** Whether both are made, the first one before the second. */
    public boolean inOrder(Step first, Step second) {
        return makes(first) && makes(second) && steps.indexOf(first) < steps.indexOf(second);
    }
}
