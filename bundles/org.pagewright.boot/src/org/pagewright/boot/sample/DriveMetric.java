// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

/** What is counted for each local drive; the order is part of the record's format. */
public enum DriveMetric {
    /** Page-ins served so far. */
    PAGE_INS("Page-ins served so far"),
    /** Bytes file requests read so far. */
    READ_BYTES("Bytes file requests read so far"),
    /** Bytes file requests wrote so far. */
    WRITTEN_BYTES("Bytes file requests wrote so far");

    private final String meaning;

    DriveMetric(String meaning) {
        this.meaning = meaning;
    }

    /** What is counted, for lists. */
    public String meaning() {
        return meaning;
    }
}
