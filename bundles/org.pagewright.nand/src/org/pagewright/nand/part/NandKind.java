// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.util.Locale;

/** Families of NAND parts; they differ in addressing, marker place and page pairing. */
public enum NandKind {
    SLC_SMALL_PAGE("SLC small-page"), SLC_LARGE_PAGE("SLC large-page"), SLC_ONENAND("SLC OneNAND"),
    SLC_ONFI("SLC ONFI 1.0"), SLC_4K_PAGE("SLC 4K-page"), SLC_MODEL("SLC model"), MLC_PAIRED("MLC paired pages"),
    MLC_MANAGED("managed MLC");

    private final String label;

    NandKind(String label) {
        this.label = label;
    }

    /** The name in tables. */
    public String label() {
        return label;
    }

    /** The name in part files, such as {@code slc-large-page}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a cell holds two bits that belong to two pages (nand-simulation 4, program disturb). */
    public boolean pairsPages() {
        return this == MLC_PAIRED || this == MLC_MANAGED;
    }
}
