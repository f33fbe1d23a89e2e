// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Locale;
import java.util.Optional;

/** Mistakes a media driver can make, each a switch (fact sheet 9.5, 9.6; ids of the rules that warn of them). */
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
    /** Not the media driver: the device drivers of the workload's clients were not migrated. */
    STATUS_BY_DRIVER_THREAD("R1", "a device driver's own thread writes the status and memory of its clients"),
    /** NUM_PAGES is 0. */
    NUM_PAGES_ZERO("V12", "NUM_PAGES is 0"),
    /** Client buffers are used without being pinned by the subsystem. */
    NO_FRAGMENTATION("P11", "large writes reach the driver with pageable source memory");

    private final String rule;
    private final String sentence;

    Mistake(String rule, String sentence) {
        this.rule = rule;
        this.sentence = sentence;
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
