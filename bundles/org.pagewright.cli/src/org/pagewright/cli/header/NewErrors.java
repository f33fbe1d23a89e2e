// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/** Keeps a change from breaking a header that was right. */
public final class NewErrors {
    private NewErrors() {
    }

    /**
     * Refuses a text that has an error the old one does not have.
     *
     * @param known findings of the old text
     * @throws BadInputException when it has, or the text cannot be read
     */
    public static void refuse(HeaderFile after, List<Finding> known) throws BadInputException {
        Set<String> messages = new HashSet<>();
        known.forEach(f -> messages.add(f.rule() + f.message()));
        for (Finding finding : BoardCheck.findings(after, Map.of())) {
            if (finding.severity() == Severity.ERROR && !messages.contains(finding.rule() + finding.message())) {
                throw new BadInputException(after.name() + ": This change would break " + finding.rule() + ": "
                        + finding.message() + " Nothing was written; --force writes it all the same.");
            }
        }
    }
}
