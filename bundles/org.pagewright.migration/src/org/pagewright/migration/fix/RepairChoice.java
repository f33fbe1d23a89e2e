// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** Tells which of the repairs of a finding is made. */
@FunctionalInterface
public interface RepairChoice {
    /** The first repair that can be made unasked. */
    RepairChoice SAFE = (finding, source, fixes) -> fixes.stream().filter(f -> !f.choice()).findFirst();

    /**
     * Chooses.
     *
     * @param finding the finding, in the text as it is after the repairs before
     * @param source  that text
     * @param fixes   its repairs, best first; never empty
     * @return the one to make; empty to leave the finding
     */
    Optional<Fix> choose(Finding finding, SourceFile source, List<Fix> fixes);
}
