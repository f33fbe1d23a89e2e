// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

class ImageFormatTest {
    @ParameterizedTest
    @CsvSource({ "PLAIN, PLAIN, MULTIPLE", "INDEXED, PLAIN, MULTIPLE", "BYTE_PAIR, BYTE_PAIR, MULTIPLE",
            "BYTE_PAIR, PLAIN, FLEXIBLE", "PLAIN, BYTE_PAIR, FLEXIBLE" })
    void everyPageIsRightInEveryFormat(RomFormat rom, PageCoding code, MemoryModel model) throws Exception {
        BootResult result = walk(rom, code, model);
        PagingOutcome paging = result.paging();
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertEquals(0, paging.wrongPages());
        assertEquals(rom != RomFormat.PLAIN, paging.blankRomPages() > 0, "pages of 0xFF need an index");
        long compressed = (rom == RomFormat.BYTE_PAIR ? paging.romPageIns() - paging.blankRomPages() : 0)
                + (code == PageCoding.BYTE_PAIR ? paging.codePageIns() : 0);
        // A page can be read in vain, because another thread was faster.
        assertTrue(paging.decompressed() >= compressed && paging.decompressed() <= compressed + paging.discarded(),
                () -> paging + " should have decompressed " + compressed);
        assertTrue(paging.decompressedFromBytes() <= paging.decompressed() * 3_000, () -> paging + " is no saving");
    }

    @Test
    void aPageOf0xFFCostsNoReadWithAnIndex() throws Exception {
        BootResult plain = walk(RomFormat.PLAIN, PageCoding.PLAIN, MemoryModel.MULTIPLE);
        BootResult indexed = walk(RomFormat.INDEXED, PageCoding.PLAIN, MemoryModel.MULTIPLE);
        assertTrue(requests(indexed) < requests(plain), () -> requests(indexed) + " of " + requests(plain));
    }

    private static long requests(BootResult result) {
        return result.devices().stream().mapToLong(DeviceOutcome::pageRequests).sum();
    }

    private static BootResult walk(RomFormat rom, PageCoding code, MemoryModel model) throws Exception {
        return PagingBoot.run(BootRequest.of(SampleBoards.h4()).withWorkload("code-walk")
                .withKernel(KernelGeneration.PINNED, model).withImages(new ImageFormat(rom, code)),
                BootProgress.NONE);
    }
}
