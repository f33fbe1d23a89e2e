// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.SampleBoards;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** What a boot with some settings does not show is told with the options that show it. */
class WrittenBootTest {
    private static final Showing PLAIN = new Showing("boot", KernelGeneration.PINNED, MemoryModel.MULTIPLE);

    @Test
    void whatShowsHereIsNotToldElsewhere() {
        assertEquals(List.of(), elsewhere(PLAIN, Mistake.NO_FACTORY));
        assertEquals(List.of(), elsewhere(new Showing("code-walk", KernelGeneration.CLASSIC, MemoryModel.MULTIPLE),
                Mistake.NO_FACTORY));
        assertEquals(List.of(), elsewhere(Showing.of(Mistake.DEFERS_FRAGMENTS), Mistake.DEFERS_FRAGMENTS));
    }

    @Test
    void anotherKernelModelOrWorkloadIsNamed() {
        assertEquals(List.of("P2 (no-swap-partition) shows with --memory-model flexible --workload boot."),
                elsewhere(PLAIN, Mistake.NO_SWAP_PARTITION));
        assertEquals(List.of("R12 (mutex-around-copy) shows with --memory-model multiple --workload write-rom."),
                elsewhere(PLAIN, Mistake.MUTEX_AROUND_COPY));
        assertEquals(List.of("P9 (defers-page-ins) shows with --kernel classic --memory-model multiple --workload "
                + "write-rom."), elsewhere(Showing.of(Mistake.MUTEX_AROUND_COPY), Mistake.DEFERS_PAGE_INS));
        assertEquals(List.of("R12 (mutex-around-copy) shows with --memory-model multiple --workload write-rom."),
                elsewhere(Showing.of(Mistake.DEFERS_PAGE_INS), Mistake.MUTEX_AROUND_COPY));
    }

    @Test
    void anUncheckedResultNeedsARegistrationThatFails() {
        assertEquals(List.of(Mistake.UNCHECKED_RESULT.rule() + " (unchecked-result) shows where a registration fails, "
                + "as with a drive that two drivers claim."), elsewhere(PLAIN, Mistake.UNCHECKED_RESULT));
    }

    private static List<String> elsewhere(Showing settings, Mistake mistake) {
        var driver = new WrittenDriver(SampleBoards.h4().drivers().getLast(), Set.of(mistake), "", settings.kernel(),
                List.of());
        return new WrittenBoot(driver, null, settings).shownElsewhere();
    }
}
