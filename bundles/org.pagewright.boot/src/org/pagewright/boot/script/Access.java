// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** One thing a scripted thread does. Page numbers wrap round, so that a script runs on boards of every size. */
public sealed interface Access {

    /** Runs code in a page of the paged ROM; each byte of it is compared with the image. */
    record Rom(int page) implements Access {
    }

    /** Runs code in a page of an executable that the loader maps; each byte of it is compared with the image. */
    record Code(int file, int page) implements Access {
    }

    /** Reads or writes a page of data memory; what is read must be what was written last. */
    record Data(int page, boolean write) implements Access {
    }

    /** Writes a file's bytes to a drive, reads them back and compares. */
    record File(int drive, long position, int lengthBytes) implements Access {
    }

    /** Uses the processor for so long. */
    record Compute(long nanos) implements Access {
    }

    /** Waits for a timer. */
    record Sleep(long nanos) implements Access {
    }

    /** Runs code in a page of the paged ROM. */
    static Access rom(int page) {
        return new Rom(page);
    }

    /** Runs code in a page of an executable. */
    static Access code(int file, int page) {
        return new Code(file, page);
    }

    /** Reads a page of data memory. */
    static Access readData(int page) {
        return new Data(page, false);
    }

    /** Writes a page of data memory. */
    static Access writeData(int page) {
        return new Data(page, true);
    }

    /** Writes so many bytes to a drive, reads them back and compares; the position counts from the drive's file area. */
    static Access file(int drive, long position, int lengthBytes) {
        return new File(drive, position, lengthBytes);
    }

    /** Uses the processor for so long. */
    static Access compute(long nanos) {
        return new Compute(nanos);
    }

    /** Waits for a timer. */
    static Access sleep(long nanos) {
        return new Sleep(nanos);
    }
}
