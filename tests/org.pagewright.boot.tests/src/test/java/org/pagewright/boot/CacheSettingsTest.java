// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.boot.report.TextReport;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

class CacheSettingsTest {
    @ParameterizedTest
    @EnumSource
    void aSmallListPagesInMoreThanALargeOne(MemoryModel model) throws Exception {
        BootResult small = walk(model, new CacheSettings(64, 128, 3, 3));
        BootResult large = walk(model, new CacheSettings(256, 2048, 3, 3));
        assertTrue(small.paging().pageIns() > 2 * large.paging().pageIns(),
                () -> small.paging().pageIns() + " and " + large.paging().pageIns());
        assertEquals(128, small.liveList().max());
        assertEquals(2048, large.liveList().max());
    }

    @ParameterizedTest
    @EnumSource
    void theRatioOfYoungToOldPagesHolds(MemoryModel model) throws Exception {
        for (int ratio : new int[] { 1, 7 }) {
            var sizes = walk(model, new CacheSettings(256, 512, ratio, 3)).liveList();
            int aged = sizes.old() + sizes.oldestClean() + sizes.oldestDirty();
            assertTrue(aged * ratio >= sizes.young() - ratio, () -> ratio + ": " + sizes);
            assertTrue(sizes.young() > aged * (ratio - 1), () -> ratio + ": " + sizes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFewestPagesThereCanBeAreEnough(MemoryModel model) throws Exception {
        int least = model.pagesData() ? 12 : 8;
        BootResult result = walk(model, new CacheSettings(least, least, 3, 3));
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertTrue(result.liveList().min() > least, "devices and fragments need more than the minimum");
    }

    @Test
    void theDefaultIsWhatTheKernelsHeaderSays() {
        assertEquals(new CacheSettings(256, 512, 3, 3), CacheSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "7 | 512 | 3 | The live list cannot have at least 7 pages; the minimum is 8 to 4096 pages.",
            "5000 | 6000 | 3 | The live list cannot have at least 5000 pages; the minimum is 8 to 4096 pages.",
            "256 | 64 | 3 | The live list cannot have at most 64 pages; with a minimum of 256 the maximum is 256 to 4096 pages.",
            "256 | 4097 | 3 | The live list cannot have at most 4097 pages; with a minimum of 256 the maximum is 256 to 4096 pages.",
            "256 | 512 | 0 | The ratio young:old is 1 to 65535, not 0." })
    void whatTheKernelWouldNotStartWithIsOneSentence(int min, int max, int ratio, String sentence) {
        var refused = assertThrows(BadInputException.class,
                () -> walk(MemoryModel.MULTIPLE, new CacheSettings(min, max, ratio, 3)));
        assertEquals(sentence, refused.sentence());
    }

    /** The assertions of DPager::InitCache: the flexible model needs an oldest page. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "63 | 3 | ''",
            "64 | 3 | oldest page; the flexible model would stop with mpager.cpp 195.",
            "256 | 3 | old page; the flexible model would stop with mpager.cpp 181.", "31 | 7 | ''",
            "31 | 8 | oldest page; the flexible model would stop with mpager.cpp 195." })
    void ratiosThatLeaveNoOldestPageAreRefusedOnTheFlexibleModelOnly(int youngOld, int oldOldest, String end)
            throws Exception {
        var cache = new CacheSettings(256, 512, youngOld, oldOldest);
        cache.check(MemoryModel.MULTIPLE);
        if (end.isEmpty()) {
            cache.check(MemoryModel.FLEXIBLE);
            return;
        }
        var refused = assertThrows(BadInputException.class, () -> cache.check(MemoryModel.FLEXIBLE));
        assertTrue(refused.sentence().endsWith(end), refused.sentence());
    }

    private static BootResult walk(MemoryModel model, CacheSettings cache) throws Exception {
        return PagingBoot.run(BootRequest.of(SampleBoards.h4()).withWorkload("code-walk")
                .withKernel(KernelGeneration.PINNED, model).withCache(cache), BootProgress.NONE);
    }
}
