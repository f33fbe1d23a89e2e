// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;

/**
 * One answer of a check.
 *
 * @param rule      stable id, such as {@code V3} or {@code R1}
 * @param severity  how bad it is
 * @param file      file as the user named it
 * @param range     exact place
 * @param message   one sentence with the reason
 * @param helpTopic documentation page, relative to {@code docs}, such as {@code rules/V3.md}
 * @param related   places that explain it
 * @param fixes     safe edits, best first; empty when there is none
 */
public record Finding(String rule, Severity severity, String file, SourceRange range, String message,
        String helpTopic, List<RelatedLocation> related, List<Fix> fixes) {

    /** Copies the lists. */
    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
