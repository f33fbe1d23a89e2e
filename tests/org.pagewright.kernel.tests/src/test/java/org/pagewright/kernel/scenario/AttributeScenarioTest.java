// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.process.ImageAttributes;
import org.pagewright.kernel.process.PagedAttribute;
import org.pagewright.kernel.process.PagingPolicy;
import org.pagewright.kernel.process.SimProcess;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;

/** t_dpapi, t_chunkcreate, t_threadcreate, t_chunkheapcreate, t_dpattr: who decides what is paged. */
class AttributeScenarioTest {
    private final TestSystem system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(256);

    /** Policy, attribute of the image, attribute of the chunk, and whether the chunk is paged. */
    static List<Object[]> combinations() {
        var rows = new ArrayList<Object[]>();
        for (PagingPolicy policy : PagingPolicy.values()) {
            for (PagedAttribute image : PagedAttribute.values()) {
                for (PagedAttribute chunk : PagedAttribute.values()) {
                    rows.add(new Object[] { policy, image, chunk, expected(policy, image, chunk) });
                }
            }
        }
        return rows;
    }

    private static boolean expected(PagingPolicy policy, PagedAttribute image, PagedAttribute chunk) {
        if (policy == PagingPolicy.NO_PAGING || policy == PagingPolicy.ALWAYS_PAGE) {
            return policy == PagingPolicy.ALWAYS_PAGE;
        }
        for (PagedAttribute attribute : List.of(chunk, image)) {
            if (attribute != PagedAttribute.UNSPECIFIED) {
                return attribute == PagedAttribute.PAGED;
            }
        }
        return policy == PagingPolicy.DEFAULT_PAGED;
    }

    private SimProcess process(PagingPolicy policy, PagedAttribute data) {
        return new SimProcess(system.pager, "p", policy, new ImageAttributes(PagedAttribute.UNSPECIFIED, data));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void chunksStacksAndHeapsArePagedAsPolicyProcessAndAttributeSay(PagingPolicy policy, PagedAttribute image,
            PagedAttribute own, boolean paged) {
        SimProcess process = process(policy, image);
        assertEquals(expected(policy, image, PagedAttribute.UNSPECIFIED), process.isPagedByDefault());
        DataMemory chunk = process.createChunk("chunk", own, 4);
        assertEquals(0, chunk.commit(0, 4));
        assertEquals(paged, chunk.isPaged());
        assertEquals(paged, process.createHeap("heap", own, 4096, 16_384).isPaged());
        for (DataMemory memory : process.createThreadMemory("thread", own, 8192, 4096)) {
            assertEquals(paged, memory.isPaged());
            assertTrue(memory.committedPages() > 0);
        }
        process.end();
        assertEquals(0, chunk.committedPages());
    }

    @Test
    void withoutDataPagingNothingIsPaged() {
        var other = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var process = new SimProcess(other.pager, "p", PagingPolicy.ALWAYS_PAGE, ImageAttributes.UNSPECIFIED);
        assertTrue(!process.createChunk("chunk", PagedAttribute.PAGED, 2).isPaged());
    }

    @ParameterizedTest
    @CsvSource({ "0x000, NO_PAGING, NO_PAGING", "0x020, ALWAYS_PAGE, NO_PAGING", "0x040, DEFAULT_UNPAGED, NO_PAGING",
            "0x660, DEFAULT_PAGED, DEFAULT_PAGED", "0x200, NO_PAGING, ALWAYS_PAGE",
            "0x420, ALWAYS_PAGE, DEFAULT_UNPAGED" })
    void thePoliciesAreBitsOfTheKernelsConfiguration(String flags, PagingPolicy code, PagingPolicy data) {
        assertEquals(code, PagingPolicy.ofCode(Integer.decode(flags)));
        assertEquals(data, PagingPolicy.ofData(Integer.decode(flags)));
    }

    @Test
    void theRomKeywordWinsOverTheImageAttributeByAttribute() {
        var image = new ImageAttributes(PagedAttribute.PAGED, PagedAttribute.UNPAGED);
        var keyword = new ImageAttributes(PagedAttribute.UNPAGED, PagedAttribute.UNSPECIFIED);
        assertEquals(new ImageAttributes(PagedAttribute.UNPAGED, PagedAttribute.UNPAGED), image.overriddenBy(keyword));
        assertEquals(image, image.overriddenBy(ImageAttributes.UNSPECIFIED));
        assertTrue(PagedAttribute.ofFlags(true, true).isEmpty(), "both flags at once are KErrCorrupt");
    }

    @Test
    void codeIsPagedOnlyFromADriveThatCan() {
        var paged = new ImageAttributes(PagedAttribute.PAGED, PagedAttribute.UNSPECIFIED);
        assertTrue(paged.pagesCode(PagingPolicy.DEFAULT_UNPAGED, true));
        assertTrue(!paged.pagesCode(PagingPolicy.DEFAULT_UNPAGED, false));
        assertTrue(!paged.pagesCode(PagingPolicy.NO_PAGING, true));
        assertTrue(!ImageAttributes.UNSPECIFIED.pagesCode(PagingPolicy.DEFAULT_UNPAGED, true));
        assertTrue(ImageAttributes.UNSPECIFIED.pagesCode(PagingPolicy.DEFAULT_PAGED, true));
    }

    @Test
    void aPagedHeapBeyondSwapIsNoMemoryAndTakesNothing() {
        SimProcess process = process(PagingPolicy.DEFAULT_PAGED, PagedAttribute.UNSPECIFIED);
        assertEquals(0, process.createHeap("big", PagedAttribute.UNSPECIFIED, 300 * 4096, 300 * 4096)
                .committedPages());
        DataMemory chunk = process.createChunk("c", PagedAttribute.UNSPECIFIED, 300);
        assertEquals(0, chunk.commit(0, 256));
        assertEquals(KErr.NO_MEMORY.code(), chunk.commit(256, 1));
        assertEquals(KErr.ALREADY_EXISTS.code(), chunk.commit(5, 1));
        assertEquals(KErr.ARGUMENT.code(), chunk.commit(299, 2));
        process.end();
        assertEquals(0, process.createChunk("d", PagedAttribute.UNSPECIFIED, 300).commit(0, 256), "all of it is free");
    }
}
