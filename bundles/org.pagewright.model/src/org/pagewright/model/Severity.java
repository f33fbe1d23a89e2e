// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    ERROR, WARNING, INFO;

    /** The name in reports: {@code error}, {@code warning}, {@code info}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
