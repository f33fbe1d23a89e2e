// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import java.util.List;

import org.pagewright.boot.BootRequest;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/**
 * Where a mistake shows, and how.
 *
 * @param mistake    the switch
 * @param board      the board
 * @param generation kernel generation
 * @param model      memory model
 * @param workload   workload
 * @param setting    a further fault specification that is on with and without the switch, or empty
 * @param verdict    verdict with the switch
 * @param words      what headline and explanation say with the switch, in this order where " ... " parts them: the number of
 *                   the fault or panic, the error code, links of the chain, the wrong data
 */
record MistakeScenario(Mistake mistake, BoardSettings board, KernelGeneration generation, MemoryModel model,
        String workload, String setting, Verdict verdict, String words) {

    private static final int ALL_TYPES = 7;

    static List<MistakeScenario> all() {
        return List.of(
                h4(Mistake.NO_DFC_QUEUE, "boot", Verdict.FAULT, "LOCMEDIA 4268"),
                h4(Mistake.LATE_DFC_QUEUE, "boot", Verdict.DEADLOCK, "ERomPageInRequest"),
                h4(Mistake.SHARED_DFC_QUEUE, "code-walk", Verdict.DEADLOCK, "thread DfcThread0, which closes"),
                h4(Mistake.PAGING_BEFORE_MEDIA, "boot", Verdict.FAULT, "KERN 52 ... KErrArgument"),
                h4(Mistake.NO_RECEIVE, "boot", Verdict.DEADLOCK, "ECaps on drive 2, queued"),
                data(Mistake.RECEIVE_LAST, "boot", Verdict.FAULT, "KERN 52 ... KErrNotReady"),
                data(Mistake.FACTORY_LAST, "boot", Verdict.FAULT,
                        "Exception 268435456 ... before a ROM paging device was installed"),
                data(Mistake.NO_SWAP_PARTITION, "boot", Verdict.NOT_PAGED, "asks for data paging"),
                classic(Mistake.FRAGMENT_UNKNOWN, Verdict.WRONG_DATA, "failed with KErrNotSupported"),
                h4(Mistake.PAGE_NOT_WRITTEN, "boot", Verdict.WRONG_DATA,
                        "paged ROM holds 0x00 ... where the image holds"),
                h4(Mistake.NO_FACTORY, "boot", Verdict.FAULT,
                        "DEMAND-PAGING 4 ... paged ROM could not be read: KErrNotSupported"),
                h4(Mistake.NO_PAGING_DEVICE, "boot", Verdict.FAULT, "DEMAND-PAGING 9"),
                h4(Mistake.WRONG_CAPS_WORD, "boot", Verdict.NOT_PAGED, "KDriveAttPageable"),
                h4(Mistake.NO_PAGEABLE_CAPS, "boot", Verdict.NOT_PAGED, "KDriveAttPageable"),
                h4(Mistake.CAPS_NEVER_COMPLETED, "boot", Verdict.DEADLOCK, "ECaps on drive 2, started by its driver"),
                h4(Mistake.ROM_PAGE_IN_UNKNOWN, "boot", Verdict.FAULT,
                        "DEMAND-PAGING 4 ... paged ROM could not be read: KErrNotSupported"),
                h4(Mistake.CODE_PAGE_IN_UNKNOWN, "boot", Verdict.FAULT,
                        "DEMAND-PAGING 4 ... .dll could not be read: KErrNotSupported"),
                h4(Mistake.CODE_PAGE_IN_IS_31, "boot", Verdict.FAULT,
                        "DEMAND-PAGING 4 ... .dll could not be read: KErrNotSupported"),
                h4(Mistake.ROM_OFFSET_FORGOTTEN, "boot", Verdict.WRONG_DATA,
                        "paged ROM holds ... where the image holds"),
                data(Mistake.ROM_OFFSET_TWICE, "boot", Verdict.WRONG_DATA, "paged ROM holds ... where the image holds"),
                h4(Mistake.RAW_WRITE_TO_PAGE, "boot", Verdict.FAULT,
                        "DEMAND-PAGING 4: Page 0 of paged ROM could not be read: KErrBadDescriptor"),
                classic(Mistake.DEFERS_FRAGMENTS, Verdict.DEADLOCK,
                        "FragmentationMutex ... EWriteRequestFragment on drive 2, put off ... closes the circle"),
                classic(Mistake.DEFERS_PAGE_INS, Verdict.DEADLOCK,
                        "FragmentationMutex ... ERomPageInRequest on drive 2, put off ... closes the circle"),
                data(Mistake.STALE_CACHE, "data-stress", Verdict.WRONG_DATA, "lost what was written last"),
                h4(Mistake.NEVER_COMPLETES, "boot", Verdict.DEADLOCK,
                        "ERomPageInRequest on drive 2, started ... Nothing is left that could end this wait"),
                h4(Mistake.ALWAYS_DEFERS, "boot", Verdict.DEADLOCK,
                        "ERomPageInRequest on drive 2, put off by its driver"),
                data(Mistake.HEAP_ON_PAGE_OUT, "data-stress", Verdict.DEADLOCK,
                        "KernelHeap ... EWrite on drive 11, started ... closes the circle"),
                h4(Mistake.MUTEX_AROUND_COPY, "write-rom", Verdict.FAULT,
                        "mprocess.cpp 697 ... mutex NANDPower (order 0x58)"),
                h4(Mistake.FAST_MUTEX_AROUND_COPY, "write-rom", Verdict.FAULT,
                        "DEMAND-PAGING 10 ... fast mutex NANDFast"),
                data(Mistake.NAKED_POINTER, "mixed-io", Verdict.FAULT, "LOCMEDIA 1429"),
                classic(Mistake.NUM_PAGES_ZERO, Verdict.DEADLOCK, "NUM_PAGES is 0"),
                h4(Mistake.NO_FRAGMENTATION, "write-rom", Verdict.FAULT, "LOCMEDIA 4195 ... only it could serve"),
                client(Mistake.STATUS_BY_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 61 ... took a page fault on client"),
                client(Mistake.STATUS_OF_OWN_THREAD, Verdict.DEADLOCK,
                        "request to example ONE ... Nothing is left that could end this wait"),
                client(Mistake.RESULT_BY_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 61"),
                client(Mistake.BUFFER_BY_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 61"),
                client(Mistake.OWN_MEMORY_ON_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 3 ... as if it were its own"),
                client(Mistake.LENGTH_BY_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 61"),
                client(Mistake.CONTROL_BY_DRIVER_THREAD, Verdict.PANIC, "KERN-EXEC 61"),
                client(Mistake.DRIVER_ON_SHARED_QUEUE, Verdict.WRONG_DATA, "it keeps its bytes for 100 us"),
                client(Mistake.DRIVER_ON_TIMER_QUEUE, Verdict.WRONG_DATA, "DfcThread1 waited for a page"),
                client(Mistake.FAST_MUTEX_AROUND_USER_COPY, Verdict.FAULT,
                        "mprocess.cpp 944 ... fast mutex of the driver"),
                client(Mistake.MUTEX_AROUND_USER_COPY, Verdict.FAULT,
                        "mprocess.cpp 944 ... mutex of the driver (order 0x01)"),
                client(Mistake.USER_COPY_IN_CRITICAL_SECTION, Verdict.FAULT,
                        "nkern.cpp 1105 ... ends inside a critical section"),
                client(Mistake.PIN_NOT_UNDONE, Verdict.WRONG_DATA, "got KErrInUse"),
                client(Mistake.PIN_NOT_CHECKED, Verdict.PANIC, "KERN-EXEC 61"),
                client(Mistake.CREATED_OUTSIDE_CRITICAL_SECTION, Verdict.FAULT, "KERN 59"),
                client(Mistake.REQUESTS_NOT_DESTROYED, Verdict.WRONG_DATA, "4 request objects are left behind"),
                client(Mistake.REQUESTS_DESTROYED_FIRST, Verdict.FAULT, "KERN 122"),
                client(Mistake.SETUP_NOT_RESET, Verdict.WRONG_DATA, "got KErrInUse"),
                client(Mistake.CANCEL_NOT_GUARDED, Verdict.FAULT, "KERN 131"),
                client(Mistake.ROM_READ_ON_DRIVER_THREAD, Verdict.PANIC,
                        "KERN-EXEC 61 ... took a page fault on paged ROM"),
                client(Mistake.CLIENT_NEVER_COMPLETED, Verdict.DEADLOCK,
                        "request to example ONE ... Nothing is left that could end this wait"));
    }

    private static MistakeScenario client(Mistake mistake, Verdict verdict, String words) {
        return data(mistake, "client-drivers", verdict, words);
    }

    private static MistakeScenario h4(Mistake mistake, String workload, Verdict verdict, String words) {
        return new MistakeScenario(mistake, SampleBoards.h4(), KernelGeneration.PINNED, MemoryModel.MULTIPLE, workload,
                "", verdict, words);
    }

    private static MistakeScenario classic(Mistake mistake, Verdict verdict, String words) {
        return new MistakeScenario(mistake, SampleBoards.h4(), KernelGeneration.CLASSIC, MemoryModel.MULTIPLE,
                "write-rom", "", verdict, words);
    }

    private static MistakeScenario data(Mistake mistake, String workload, Verdict verdict, String words) {
        return new MistakeScenario(mistake, SampleBoards.h4(ALL_TYPES, 8), KernelGeneration.PINNED,
                MemoryModel.FLEXIBLE, workload, "", verdict, words);
    }

    BootRequest request(boolean withMistake) {
        var request = BootRequest.of(board).withKernel(generation, model).withWorkload(workload);
        String spec = "mistake=" + mistake.id();
        if (setting.isEmpty()) {
            return withMistake ? request.withFaults(spec) : request;
        }
        return withMistake ? request.withFaults(setting, spec) : request.withFaults(setting);
    }

    @Override
    public String toString() {
        return mistake.id() + " in " + workload + " on " + generation.id() + " " + model.id();
    }
}
