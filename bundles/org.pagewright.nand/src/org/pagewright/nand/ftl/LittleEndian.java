// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/** Numbers in pages, lowest byte first. */
final class LittleEndian {
    private LittleEndian() {
    }

    static void put(byte[] page, int at, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            page[at + i] = (byte) (value >>> 8 * i);
        }
    }

    static int get(byte[] page, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (page[at + i] & 0xFF) << 8 * i;
        }
        return value;
    }
}
