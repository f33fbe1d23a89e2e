// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.record;

import java.nio.charset.StandardCharsets;

/**
 * The file of a {@link RunRecord}. After the magic everything is variable-length: numbers are zigzag-coded groups of
 * seven bits, lowest first; texts are a length in bytes and UTF-8. Events hold the difference of their time to the one
 * before, so most take six bytes.
 */
final class RecordFormat {
    static final byte[] MAGIC = "PWRUN001".getBytes(StandardCharsets.US_ASCII);
    /** More events than this are not taken from a file. */
    static final int MOST_EVENTS = 100_000_000;

    private RecordFormat() {
    }
}
