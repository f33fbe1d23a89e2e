// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.EnumSet;
import java.util.Set;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.behaviour.Answer;
import org.pagewright.migration.behaviour.CapsAnswer;
import org.pagewright.migration.behaviour.DriverBehaviour;
import org.pagewright.migration.behaviour.RegistrationBehaviour;
import org.pagewright.migration.behaviour.RegistrationBehaviour.Step;
import org.pagewright.migration.behaviour.RequestBehaviour;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.PagingType;

/** What the simulated driver has to do wrong to behave like the written one. */
final class MistakesShown {
    private final DriverBehaviour driver;
    private final Set<PagingType> types;
    private final KernelGeneration kernel;
    private final Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);

    private MistakesShown(DriverBehaviour driver, Set<PagingType> types, KernelGeneration kernel) {
        this.driver = driver;
        this.types = types;
        this.kernel = kernel;
    }

    /** @param types what the header gives the driver to page */
    static Set<Mistake> by(DriverBehaviour driver, Set<PagingType> types, KernelGeneration kernel) {
        var shown = new MistakesShown(driver, types, kernel);
        shown.registration();
        shown.pageIns();
        shown.fragments();
        shown.clients();
        shown.caps();
        return shown.mistakes;
    }

    private boolean data() {
        return types.contains(PagingType.DATA);
    }

    /** A driver that installs its factory but registers nothing leaves the rest to a controller library. */
    private void registration() {
        RegistrationBehaviour entry = driver.registration();
        add(!entry.makes(Step.FACTORY), Mistake.NO_FACTORY);
        if (!entry.makes(Step.PAGING)) {
            add(entry.makes(Step.MEDIA) || !entry.makes(Step.FACTORY), Mistake.NO_PAGING_DEVICE);
            return;
        }
        add(!entry.makes(Step.QUEUE), Mistake.NO_DFC_QUEUE);
        add(entry.inOrder(Step.MEDIA, Step.QUEUE), Mistake.LATE_DFC_QUEUE);
        add(!entry.makes(Step.RECEIVE), Mistake.NO_RECEIVE);
        add(entry.inOrder(Step.PAGING, Step.MEDIA), Mistake.PAGING_BEFORE_MEDIA);
        add(data() && entry.inOrder(Step.PAGING, Step.RECEIVE), Mistake.RECEIVE_LAST);
        add(data() && entry.inOrder(Step.PAGING, Step.FACTORY), Mistake.FACTORY_LAST);
        add(data() && Boolean.FALSE.equals(driver.reportsSwap()), Mistake.NO_SWAP_PARTITION);
        add(entry.sharedQueue(), Mistake.SHARED_DFC_QUEUE);
        add(entry.ignoresFailure(), Mistake.UNCHECKED_RESULT);
        add(entry.zeroPages(), Mistake.NUM_PAGES_ZERO);
    }

    private void pageIns() {
        if (types.contains(PagingType.ROM)) {
            pageIn(RequestKind.ROM_PAGE_IN, Mistake.ROM_PAGE_IN_UNKNOWN);
            Boolean added = driver.addsRomOffset();
            // A registration that fails has no ROM partition to find.
            Boolean reported = driver.reportsRomPartition();
            if (added != null && reported != null && !mistakes.contains(Mistake.RECEIVE_LAST)
                    && driver.answer(RequestKind.ROM_PAGE_IN) == Answer.SERVED) {
                add(!reported && !added, Mistake.ROM_OFFSET_FORGOTTEN);
                add(reported && added, Mistake.ROM_OFFSET_TWICE);
            }
        }
        if (types.contains(PagingType.CODE)) {
            boolean is31 = driver.answer(RequestKind.RESERVED_31) == Answer.SERVED;
            pageIn(RequestKind.CODE_PAGE_IN, is31 ? Mistake.CODE_PAGE_IN_IS_31 : Mistake.CODE_PAGE_IN_UNKNOWN);
        }
        add(driver.staleCache(), Mistake.STALE_CACHE);
        add(driver.staysBusy(), Mistake.ALWAYS_DEFERS);
    }

    private void pageIn(RequestKind kind, Mistake refused) {
        switch (driver.answer(kind)) {
        case REFUSED -> mistakes.add(refused);
        case DEFERRED -> mistakes.add(Mistake.ALWAYS_DEFERS);
        case NEVER_COMPLETED -> add(hasQueue(), Mistake.NEVER_COMPLETES);
        case SERVED -> {
            if (driver.requests().containsKey(kind)) {
                RequestBehaviour served = driver.requests().get(kind);
                add(!served.fillsMemory(), Mistake.PAGE_NOT_WRITTEN);
                add(served.has(e -> e.name().equals("WriteRemoteRaw")) || kernel == KernelGeneration.CLASSIC
                        && served.has(e -> e.kind() == Effect.Kind.COPY && e.name().equals("WriteRemote")),
                        Mistake.RAW_WRITE_TO_PAGE);
            }
        }
        }
    }

    /** The pinned kernel never sends fragments; a driver for it need not know them. */
    private void fragments() {
        if (kernel == KernelGeneration.CLASSIC) {
            add(driver.answer(RequestKind.FRAGMENT) == Answer.REFUSED
                    || driver.answer(RequestKind.LAST_FRAGMENT) == Answer.REFUSED, Mistake.FRAGMENT_UNKNOWN);
            add(driver.defersFragments() && !driver.staysBusy(), Mistake.DEFERS_FRAGMENTS);
            add(driver.defersPageIns() && !driver.staysBusy(), Mistake.DEFERS_PAGE_INS);
        }
        add(driver.bypassesPinning(), Mistake.NO_FRAGMENTATION);
    }

    /** Reads and writes of clients touch memory that can be paged out. */
    private void clients() {
        for (RequestKind kind : Set.of(RequestKind.READ, RequestKind.WRITE)) {
            if (driver.requests().containsKey(kind)) {
                RequestBehaviour served = driver.requests().get(kind);
                add(served.has(e -> isCopy(e) && e.mutex()), Mistake.MUTEX_AROUND_COPY);
                add(served.has(e -> isCopy(e) && e.fastMutex()), Mistake.FAST_MUTEX_AROUND_COPY);
                add(data() && served.has(e -> e.kind() == Effect.Kind.PLAIN_COPY), Mistake.NAKED_POINTER);
            }
        }
        if (data() && driver.requests().containsKey(RequestKind.DATA_PAGE_OUT)) {
            add(driver.requests().get(RequestKind.DATA_PAGE_OUT).has(e -> e.kind() == Effect.Kind.HEAP),
                    Mistake.HEAP_ON_PAGE_OUT);
        }
    }

    /** Without a queue of its own the driver is called directly, and KErrNone means done. */
    private boolean hasQueue() {
        return driver.registration().makes(Step.QUEUE) || !driver.registration().makes(Step.MEDIA);
    }

    private static boolean isCopy(Effect effect) {
        return effect.kind() == Effect.Kind.COPY || effect.kind() == Effect.Kind.PLAIN_COPY;
    }

    private void caps() {
        add(driver.caps().answer() == CapsAnswer.WAITS && hasQueue(), Mistake.CAPS_NEVER_COMPLETED);
        if (driver.caps().crossed()) {
            mistakes.add(Mistake.WRONG_CAPS_WORD);
        } else {
            add(!driver.caps().mediaPageable() || !driver.caps().drivePageable(), Mistake.NO_PAGEABLE_CAPS);
        }
    }

    private void add(boolean made, Mistake mistake) {
        if (made) {
            mistakes.add(mistake);
        }
    }
}
