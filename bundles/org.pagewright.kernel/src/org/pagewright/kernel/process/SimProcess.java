// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** A process: its default for writable memory, and the chunks, stacks and heaps made in it (t_dpapi and its kin). */
public final class SimProcess {
    private final DemandPager pager;
    private final String name;
    private final PagingPolicy policy;
    private final boolean pagedByDefault;
    private final List<DataMemory> chunks = new ArrayList<>();

    /**
     * @param policy the kernel's data paging policy
     * @param image  what the executable says
     */
    public SimProcess(DemandPager pager, String name, PagingPolicy policy, ImageAttributes image) {
        this.pager = pager;
        this.name = name;
        this.policy = policy;
        this.pagedByDefault = policy.pages(image.data());
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What memory without an attribute of its own is. */
    public boolean isPagedByDefault() {
        return pagedByDefault;
    }

    /** {@code RChunk::Create}: a chunk with nothing committed. */
    public DataMemory createChunk(String chunk, PagedAttribute attribute, int maxPages) {
        var memory = new DataMemory(pager, name + "::" + chunk, maxPages, policy.pages(attribute, pagedByDefault));
        chunks.add(memory);
        return memory;
    }

    /** {@code UserHeap::ChunkHeap}: a chunk whose first bytes are committed; empty pages of the result when that fails. */
    public DataMemory createHeap(String heap, PagedAttribute attribute, int minBytes, int maxBytes) {
        DataMemory memory = createChunk(heap, attribute, pages(maxBytes));
        if (memory.commit(0, pages(minBytes)) != KErr.NONE.code()) {
            chunks.remove(memory);
        }
        return memory;
    }

    /** {@code RThread::Create}: stack and heap share the attribute of the thread. */
    public List<DataMemory> createThreadMemory(String thread, PagedAttribute attribute, int stackBytes, int heapBytes) {
        DataMemory stack = createHeap(thread + " stack", attribute, stackBytes, stackBytes);
        DataMemory heap = createHeap(thread + " heap", attribute, heapBytes, heapBytes * 4);
        return List.of(stack, heap);
    }

    /** The process ends: everything it committed is free again. */
    public void end() {
        for (DataMemory memory : chunks) {
            memory.decommit(0, memory.region().pages());
        }
        chunks.clear();
    }

    private static int pages(int bytes) {
        return bytes + KernelLimits.PAGE_BYTES - 1 >> KernelLimits.PAGE_SHIFT;
    }
}
