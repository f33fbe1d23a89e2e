// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.util.Locale;

/** Forms of block I/O traces. */
public enum TraceFormat {
    /** {@code arrival_ns device start_sector sectors type}, type 0 write and 1 read, sectors of 512 bytes. */
    MQSIM,
    /**
     * With a header line, which tells the columns: {@code ...,rw_flag,sector,size,timestamp} as recorded on phones, or
     * {@code version,time,op,size,lbn} with SCSI operation codes.
     */
    CSV;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }
}
