// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Locale;
import java.util.Optional;

/**
 * Mistakes of a media driver, and of the device drivers of the workload's clients, each a switch (fact sheet 9.5, 9.6;
 * ids of the rules that warn of them).
 */
public enum Mistake {
    /** {@code iDfcQ} is never set. */
    NO_DFC_QUEUE("P3", "the media has no DFC queue"),
    /** {@code iDfcQ} is set after RegisterMediaDevice. */
    LATE_DFC_QUEUE("P3", "the DFC queue is set after RegisterMediaDevice"),
    /** The media runs on DfcQue0, which other drivers use. */
    SHARED_DFC_QUEUE("R9", "the media shares DfcQue0 with other drivers"),
    /** RegisterPagingDevice comes before RegisterMediaDevice. */
    PAGING_BEFORE_MEDIA("P2", "RegisterPagingDevice is called before RegisterMediaDevice"),
    /** {@code iMsgQ.Receive()} is never called. */
    NO_RECEIVE("P2", "iMsgQ.Receive() is never called"),
    /** The paging device is registered before its queue receives and its factory is installed. */
    RECEIVE_LAST("P2", "iMsgQ.Receive() comes after RegisterPagingDevice although data is to be paged"),
    /** The factory is installed after RegisterPagingDevice, whose ECaps has to open the driver for data paging. */
    FACTORY_LAST("P2", "the factory is installed after RegisterPagingDevice although data is to be paged"),
    /** Data is to be paged and PartitionInfo reports no partition of type 0xF8. */
    NO_SWAP_PARTITION("P2", "no swap partition is reported although data is to be paged"),
    /** Only the registration runs at boot; no factory is installed early. */
    NO_FACTORY("P1", "no factory is installed before the first page-in"),
    /** The driver is not registered for paging, as before its migration. */
    NO_PAGING_DEVICE("P1", "RegisterPagingDevice is never called"),
    /** The extension returns the error of a failed registration's first call unchecked. */
    UNCHECKED_RESULT("P4", "the result of RegisterMediaDevice is not checked"),
    /** KDriveAttPageable and KMediaAttPageable are ORed into each other's words. */
    WRONG_CAPS_WORD("P5", "the pageable attributes are ORed into the wrong words"),
    /** The pageable attributes are not set at all. */
    NO_PAGEABLE_CAPS("P5", "the pageable attributes are not set"),
    /** ECaps is accepted and never completed. */
    CAPS_NEVER_COMPLETED("P5", "ECaps returns KErrNone and is never completed"),
    /** Id 19 is not handled. */
    ROM_PAGE_IN_UNKNOWN("P6", "ERomPageInRequest is answered with KErrNotSupported"),
    /** Id 20 is not handled. */
    CODE_PAGE_IN_UNKNOWN("P6", "ECodePageInRequest is answered with KErrNotSupported"),
    /** Code page-ins are recognised by 31. */
    CODE_PAGE_IN_IS_31("P6", "code page-ins are expected under id 31"),
    /** Ids 17 and 18 are not handled. */
    FRAGMENT_UNKNOWN("P6", "write fragments are answered with KErrNotSupported"),
    /** The ROM offset is not added although no ROM partition is reported. */
    ROM_OFFSET_FORGOTTEN("P7", "the ROM offset is not added although no ROM partition is reported"),
    /** The ROM offset is added to positions that are absolute already. */
    ROM_OFFSET_TWICE("P7", "the ROM offset is added to positions that are absolute already"),
    /** Page-in data goes through WriteRemoteRaw. */
    RAW_WRITE_TO_PAGE("P8", "page-in data is written with WriteRemoteRaw"),
    /** A page-in is completed and nothing was written to the page. */
    PAGE_NOT_WRITTEN("P8", "a page-in is completed without writing to the page"),
    /** Write fragments are put off while fragments run. */
    DEFERS_FRAGMENTS("P9", "write fragments are deferred while a fragmented write runs"),
    /** Page-ins are put off while fragments run. */
    DEFERS_PAGE_INS("P9", "page-ins are deferred while a fragmented write runs"),
    /** A read-ahead cache answers page-ins with data that was overwritten. */
    STALE_CACHE("P10", "page-ins are answered from a cache that writes do not update"),
    /** A request is put off and Complete is never called. */
    NEVER_COMPLETES("P12", "a request is accepted and never completed"),
    /** Every request is put off. */
    ALWAYS_DEFERS("P12", "requests are deferred although nothing is in progress"),
    /** Memory is taken from the kernel heap while a page is written out. */
    HEAP_ON_PAGE_OUT("R14", "the kernel heap is used while a page is written out"),
    /** A mutex of a low order is held while client memory is touched. */
    MUTEX_AROUND_COPY("R12", "a kernel mutex is held while client memory is copied"),
    /** A fast mutex is held while client memory is touched. */
    FAST_MUTEX_AROUND_COPY("R11", "a fast mutex is held while client memory is copied"),
    /** Client memory is read through a plain address although data is paged. */
    NAKED_POINTER("P11", "client memory is reached through a plain address although data is paged"),
    /** NUM_PAGES is 0. */
    NUM_PAGES_ZERO("V12", "NUM_PAGES is 0"),
    /** Client buffers are used without being pinned by the subsystem. */
    NO_FRAGMENTATION("P11", "large writes reach the driver with pageable source memory"),
    /** Completion with a thread: the status is written into another thread's memory. */
    STATUS_BY_DRIVER_THREAD("R1", "a device driver's own thread writes the status of its clients"),
    /** Completion with two arguments, on a thread that is not the client's. */
    STATUS_OF_OWN_THREAD("R2", "a device driver's own thread completes a request as if it were the client's"),
    /** A structure is written to the client just before completion. */
    RESULT_BY_DRIVER_THREAD("R3", "a device driver's own thread writes a result to its client"),
    /** A buffer is copied without being pinned. */
    BUFFER_BY_DRIVER_THREAD("R4", "a device driver's own thread copies a buffer of its client that is not pinned"),
    /** kumemget or one of its kind on a thread that is not the client's. */
    OWN_MEMORY_ON_DRIVER_THREAD("R5", "a device driver's own thread takes a client's address for one of its own"),
    /** The header of a descriptor is read on a thread that is not the client's. */
    LENGTH_BY_DRIVER_THREAD("R6", "a device driver's own thread asks for the length of its client's descriptor"),
    /** Arguments of a control are copied on a thread that is not the client's. */
    CONTROL_BY_DRIVER_THREAD("R7", "a device driver's own thread copies what the pointers of a control point to"),
    /** DfcQue0. */
    DRIVER_ON_SHARED_QUEUE("R9", "a device driver's DFCs run on DfcQue0, which other drivers use"),
    /** Client memory is reached on DfcQue1. */
    DRIVER_ON_TIMER_QUEUE("R10", "a device driver reaches client memory on DfcQue1, where the timers run"),
    /** A fast mutex is held while client memory is touched. */
    FAST_MUTEX_AROUND_USER_COPY("R11", "a device driver holds a fast mutex while it copies client memory"),
    /** A mutex of a low order is held while client memory is touched. */
    MUTEX_AROUND_USER_COPY("R12", "a device driver holds a kernel mutex while it copies client memory"),
    /** A bad address in a critical section. */
    USER_COPY_IN_CRITICAL_SECTION("R13", "a device driver copies client memory in a critical section, untrapped"),
    /** Pinned for good. */
    PIN_NOT_UNDONE("R15", "a device driver pins client memory and never lets it go"),
    /** A pin that failed is used. */
    PIN_NOT_CHECKED("R15", "a device driver does not look at the result of a pin"),
    /** A request object is created in the client's thread without a critical section. */
    CREATED_OUTSIDE_CRITICAL_SECTION("R16", "a device driver creates a request object outside a critical section"),
    /** The destructor leaves request objects behind. */
    REQUESTS_NOT_DESTROYED("R17", "a device driver's destructor does not destroy its request objects"),
    /** The destructor destroys request objects while DFCs can still run. */
    REQUESTS_DESTROYED_FIRST("R17", "a device driver destroys its request objects before its DFC queue"),
    /** A return between StartSetup and EndSetup without Reset. */
    SETUP_NOT_RESET("R18", "a device driver gives up a request half set up and does not reset it"),
    /** Cancel completes a request without IsReady. */
    CANCEL_NOT_GUARDED("R19", "a device driver's cancel completes requests without asking IsReady"),
    /** Paged ROM is read on a driver's own thread. */
    ROM_READ_ON_DRIVER_THREAD("R22", "a device driver's own thread reads paged ROM"),
    /** A request of a client is accepted and nothing ever completes it. */
    CLIENT_NEVER_COMPLETED("P12", "a device driver accepts a request that nothing ever completes");

    private final String rule;
    private final String sentence;

    Mistake(String rule, String sentence) {
        this.rule = rule;
        this.sentence = sentence;
    }

    /** Whether it is one of the device drivers that the clients of a workload use, not one of a media driver. */
    public boolean isOfClientDriver() {
        return compareTo(STATUS_BY_DRIVER_THREAD) >= 0;
    }

    /** The rule that warns of it. */
    public String rule() {
        return rule;
    }

    /** What is wrong, as part of a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The name on the command line: {@code no-dfc-queue}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mistake of this name. */
    public static Optional<Mistake> byId(String id) {
        for (Mistake mistake : values()) {
            if (mistake.id().equals(id)) {
                return Optional.of(mistake);
            }
        }
        return Optional.empty();
    }
}
