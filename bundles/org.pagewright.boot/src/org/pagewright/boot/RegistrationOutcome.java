// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.List;

import org.pagewright.model.KErr;

/**
 * One registration call at boot.
 *
 * @param driver macro prefix
 * @param call   function, such as {@code RegisterPagingDevice}
 * @param result error code it returned
 * @param notes  what it did silently
 */
public record RegistrationOutcome(String driver, String call, int result, List<String> notes) {

    /** Copies the list. */
    public RegistrationOutcome {
        notes = List.copyOf(notes);
    }

    /** {@code KErrNone (0)}. */
    public String resultText() {
        return KErr.describe(result);
    }
}
