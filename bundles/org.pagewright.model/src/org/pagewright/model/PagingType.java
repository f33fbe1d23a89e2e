// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a paging device serves, with the bit {@code DPagingDevice} gives it (fact sheet 2.2, 8.9). */
public enum PagingType {
    /** The paged section of the XIP ROM: {@code DPagingDevice::ERom}. */
    ROM(1, "ERom"),
    /** RAM-loaded executables: {@code DPagingDevice::ECode}. */
    CODE(2, "ECode"),
    /** Writable data through a swap partition: {@code DPagingDevice::EData}. */
    DATA(4, "EData");

    /** All legal bits of a paging type word. */
    public static final int MASK = 7;

    private final int bit;
    private final String enumerator;

    PagingType(int bit, String enumerator) {
        this.bit = bit;
        this.enumerator = enumerator;
    }

    /** The bit in a paging type word. */
    public int bit() {
        return bit;
    }

    /** The C++ enumerator without its class: {@code ERom}. */
    public String enumerator() {
        return enumerator;
    }

    /** The types whose bits are set; bits outside {@link #MASK} are ignored. */
    public static Set<PagingType> ofBits(int bits) {
        var set = EnumSet.noneOf(PagingType.class);
        for (PagingType type : values()) {
            if ((bits & type.bit) != 0) {
                set.add(type);
            }
        }
        return set;
    }

    /** The word with the bits of all given types. */
    public static int bitsOf(Collection<PagingType> types) {
        int bits = 0;
        for (PagingType type : types) {
            bits |= type.bit;
        }
        return bits;
    }
}
