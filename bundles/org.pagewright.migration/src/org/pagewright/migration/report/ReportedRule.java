// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import org.pagewright.model.Severity;

/**
 * What a report says about a rule.
 *
 * @param id       stable id
 * @param severity usual severity
 * @param title    one line
 * @param reason   one sentence
 * @param page     its documentation in Markdown; empty when the report has none
 */
public record ReportedRule(String id, Severity severity, String title, String reason, String page) {
    /** A rule without a page in the report. */
    public ReportedRule(String id, Severity severity, String title, String reason) {
        this(id, severity, title, reason, "");
    }
}
