// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class MetadataSizeTest {

    @ParameterizedTest
    @ValueSource(strings = { "k9k8g08u0m", "mt29f4g08abada", "emmc-like", "nandsim-default" })
    void chipAndLayerTogetherStayBelowTwelveBytesAPage(String id) throws Exception {
        NandPart part = NandParts.presets().byId(id);
        var threads = ManagementFactory.getThreadMXBean();
        assumeTrue(threads instanceof com.sun.management.ThreadMXBean, "this JVM does not count allocations");
        var counting = (com.sun.management.ThreadMXBean) threads;
        long before = counting.getCurrentThreadAllocatedBytes();
        var layer = TranslationLayer.mount(0, new NandChip(part, 1, NandOptions.TIMING_ONLY), FtlOptions.DEFAULT);
        // Everything allocated on the way counts, so this is more than what stays.
        long bytes = counting.getCurrentThreadAllocatedBytes() - before;
        assertTrue(layer.logicalPages() > 0);
        assertTrue(bytes <= 12L * part.pages(), "%.2f bytes a page".formatted((double) bytes / part.pages()));
    }
}
