// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/**
 * Checks of the kernel whose fault number is a line of its own source (fact sheet 10.1 and 10.3). {@code LOCM_FAULT()}
 * stops it with category LOCMEDIA and the line of {@code locmedia.cpp}; an assertion of the nanokernel
 * ({@code NKFault(__FILE__, __LINE__)}) with the name of the source file and the line in it. How much of the path a build
 * puts before that name depends on its toolchain, so here it is the bare name.
 * <p>
 * The lines are those of {@code kernel/eka} in SymbianSource/oss.FCL.sf.os.kernelhwsrv at revision 0c3208650587, that is
 * of the pinned generation. The classic generation has no public source: there the category is the same and the line is
 * another one, which nobody can look up; the simulator shows the line of the pinned generation for both.
 */
public enum KernelCheck {
    /** {@code TLocDrvRequest::ReadRemoteRaw} on a request that carries a prepared client buffer. */
    RAW_READ_OF_CLIENT_BUFFER(Category.LOCAL_MEDIA, 1429),
    /** {@code TLocDrvRequest::WriteRemoteRaw} on such a request. */
    RAW_WRITE_OF_CLIENT_BUFFER(Category.LOCAL_MEDIA, 1515),
    /** {@code DMediaPagingDevice::CompleteRequest}: the message is not one the driver has accepted. */
    PAGE_REQUEST_COMPLETED_TWICE(Category.LOCAL_MEDIA, 4171),
    /** {@code DMediaPagingDevice::BaseRead} on the thread that would have to serve it. */
    PAGE_IN_ON_OWN_THREAD(Category.LOCAL_MEDIA, 4195),
    /**
     * The same without a DFC queue. The check of line 4195 has used the missing queue before: a board on which address 0
     * cannot be read stops there with a data abort ({@link #DATA_ABORT}).
     */
    PAGE_IN_WITHOUT_QUEUE(Category.LOCAL_MEDIA, 4268),
    /** The same for a drive that is not one of the media's. */
    PAGE_IN_FROM_FOREIGN_DRIVE(Category.LOCAL_MEDIA, 4326),
    /** {@code DMediaPagingDevice::BaseWrite} on the thread that would have to serve it. */
    PAGE_OUT_ON_OWN_THREAD(Category.LOCAL_MEDIA, 4406),
    /** The same without a DFC queue. */
    PAGE_OUT_WITHOUT_QUEUE(Category.LOCAL_MEDIA, 4445),
    /** {@code DMediaPagingDevice::DeleteNotify} on the thread that would have to serve it. */
    DISCARD_ON_OWN_THREAD(Category.LOCAL_MEDIA, 4537),
    /** The same on media that data is not paged to. */
    DISCARD_WITHOUT_DATA_PAGING(Category.LOCAL_MEDIA, 4539),
    /** {@code RegisterMediaDevice} hooks the last drive that ROM page-ins could name. */
    LAST_ROM_DRIVE_HOOKED(Category.LOCAL_MEDIA, 5150),
    /** {@code RegisterPagingDevice} for a media that owns no drive. */
    PAGING_BEFORE_MEDIA(Category.LOCAL_MEDIA, 5352),
    /** {@code DMediaDriverExtension::DoDrivePartitionInfo} without a drive below. */
    EXTENSION_WITHOUT_DRIVE(Category.LOCAL_MEDIA, 6250),
    /** {@code TMessageBase::Complete}: the message is not one that was accepted. */
    MESSAGE_COMPLETED_TWICE("server.cpp", 144),
    /**
     * {@code NKern::FMWait} while another fast mutex is held, also at a thread's own end: the precondition faults with the
     * function's name.
     */
    FAST_MUTEX_NESTED("NKern::FMWait", 0),
    /** {@code NThreadBase::Exit}: a thread ends itself inside a critical section. */
    EXIT_IN_CRITICAL_SECTION(Category.NANOKERNEL, 1105),
    /** {@code NKern::ThreadLeaveCS} outside any critical section. */
    CRITICAL_SECTION_NOT_ENTERED(Category.NANOKERNEL, 1631),
    /** {@code DPager::InitCache}: the maximum is below the minimum. */
    LIVE_LIST_MAXIMUM(Category.PAGER, 179),
    /** {@code DPager::InitCache}: the young:old ratio leaves the minimum no old page. */
    LIVE_LIST_OLD_PAGES(Category.PAGER, 181),
    /** {@code DPager::InitCache}: the old:oldest ratio leaves those no oldest page. */
    LIVE_LIST_OLDEST_PAGES(Category.PAGER, 195),
    /** {@code DPager::InitCache}: RAM has not as many pages as the minimum. */
    LIVE_LIST_BEYOND_RAM(Category.PAGER, 216),
    /** {@code DPager::StealOrAllocPage}: no list has a page left. */
    NO_PAGE_TO_STEAL(Category.PAGER, 590),
    /** {@code Kern::InstallPagingDevice}: the read unit is larger than a page. */
    READ_UNIT_ABOVE_PAGE(Category.PAGER, 3136),
    /** {@code DDemandPagingLock::Lock} on the flexible model, locked already. */
    LOCKED_TWICE(Category.PAGER, 3237),
    /** {@code DDemandPagingLock::Lock} on the flexible model, more pages than it has. */
    LOCK_TOO_BIG(Category.PAGER, 3245),
    /** {@code DThread::RawRead} of the multiple model where a page fault could not be served. */
    UNSAFE_READ_MULTIPLE(Category.PROCESS, 697),
    /** {@code DThread::RawRead} of the moving model. */
    UNSAFE_READ_MOVING(Category.PROCESS, 691),
    /** {@code DThread::RawRead} of the flexible model. */
    UNSAFE_READ_FLEXIBLE(Category.PROCESS, 944),
    /** {@code DThread::RawWrite} of the flexible model, the only one in which the target can be paged. */
    UNSAFE_WRITE_FLEXIBLE(Category.PROCESS, 1023),
    /** {@code Exc::Fault}: kernel code reads where no memory is; {@code K::ESystemException}. */
    DATA_ABORT("Exception", 0x1000_0000);

    private final String category;
    private final int number;

    KernelCheck(String category, int number) {
        this.category = category;
        this.number = number;
    }

    /** Category of the fault. */
    public String category() {
        return category;
    }

    /** Number of the fault, in most cases a source line. */
    public int number() {
        return number;
    }

    private static final class Category {
        private static final String LOCAL_MEDIA = "LOCMEDIA";
        private static final String NANOKERNEL = "nkern.cpp";
        private static final String PAGER = "mpager.cpp";
        private static final String PROCESS = "mprocess.cpp";
    }
}
