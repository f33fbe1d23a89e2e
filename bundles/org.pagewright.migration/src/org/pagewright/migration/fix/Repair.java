// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** Makes the edits that remove a finding. */
public interface Repair {
    /** The rules it knows. */
    List<String> rules();

    /**
     * The edits for a finding; empty when the finding is none of its business.
     *
     * @throws NotRepairable when it is, but no edit is safe
     */
    Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable;

    /**
     * All edits that remove a finding, best first, where the choice is the user's.
     *
     * @throws NotRepairable when none is safe
     */
    default List<Fix> fixes(DriverFacts facts, Finding finding) throws NotRepairable {
        return fix(facts, finding).map(List::of).orElse(List.of());
    }

    /** Why it makes no edit for a finding of its rules that it takes for none of its business; empty when others know. */
    default String unfit(Finding finding) {
        return "";
    }

    /** What to do when no safe edit exists, as one sentence; empty when the finding says it already. */
    default String byHand(Finding finding) {
        return "";
    }
}
