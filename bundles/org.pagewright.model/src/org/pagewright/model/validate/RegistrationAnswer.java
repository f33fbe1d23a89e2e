// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import org.pagewright.model.KErr;

/**
 * What one registration call would answer at boot.
 *
 * @param prefix   driver
 * @param instance instance of a media extension, from 0; 0 for other drivers
 * @param call     the call
 * @param answer   the error code
 * @param step     step of fact sheet 3.2 or 3.3 that gives it; the last step for success
 * @param reason   why, continuing "because"; empty for success
 */
public record RegistrationAnswer(String prefix, int instance, Call call, KErr answer, int step, String reason) {

    /** The registration calls of the local media subsystem. */
    public enum Call {
        REGISTER_MEDIA_DEVICE("RegisterMediaDevice"), REGISTER_PAGING_DEVICE("RegisterPagingDevice");

        private final String function;

        Call(String function) {
            this.function = function;
        }

        /** The function of {@code LocDrv}. */
        public String function() {
            return function;
        }
    }
}
