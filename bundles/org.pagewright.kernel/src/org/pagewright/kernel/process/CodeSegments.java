// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.paging.CodePageSource;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.model.PagingType;

/**
 * RAM-loaded executables: one code segment each, however many processes use it. Addresses of unloaded segments are given
 * out again, those of locked ones are not (t_codepaging).
 */
public final class CodeSegments {
    private final DemandPager pager;
    private final List<CodeSegment> loaded = new ArrayList<>();
    private final List<Region> freeRegions = new ArrayList<>();

    /** @param pager who pages the code */
    public CodeSegments(DemandPager pager) {
        this.pager = pager;
    }

    /** Loads an executable, or finds it loaded already. */
    public CodeSegment load(CodeImage image) {
        for (CodeSegment segment : loaded) {
            if (segment.image().name().equals(image.name())) {
                return segment;
            }
        }
        var source = new CodePageSource(pager, image);
        Region free = takeFree(image.textPages());
        Region region = free == null ? pager.addRegion(image.name(), PagingType.CODE, image.textPages(), source)
                : pager.renew(free, image.name(), source);
        var segment = new CodeSegment(this, image, region, source);
        loaded.add(segment);
        return segment;
    }

    /** How many are loaded. */
    public int loaded() {
        return loaded.size();
    }

    private @Nullable Region takeFree(int pages) {
        for (int i = 0; i < freeRegions.size(); i++) {
            if (freeRegions.get(i).pages() == pages) {
                return freeRegions.remove(i);
            }
        }
        return null;
    }

    void unload(CodeSegment segment) {
        loaded.remove(segment);
    }

    void free(Region region) {
        pager.discard(region.firstPage(), region.pages());
        freeRegions.add(region);
    }

    DemandPager pager() {
        return pager;
    }
}
