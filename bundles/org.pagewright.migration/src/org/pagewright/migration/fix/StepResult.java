// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;

/**
 * What a migration step did.
 *
 * @param step the step
 * @param done what was done, one sentence each; empty when nothing was needed
 * @param left what a person has to do, one sentence each with the reason
 */
public record StepResult(MigrationStep step, List<String> done, List<String> left) {
    /** Copies the lists. */
    public StepResult {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }
}
