// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

/** What a device driver does wrong with its clients; the simulator boots a driver with this. */
public enum ClientFault {
    /** A shared thread writes a client's status (R1). */
    STATUS_OF_CLIENT,
    /** A shared thread completes a request as if it were the client (R2). */
    STATUS_OF_OWN_THREAD,
    /** A shared thread writes a result just before completion (R3). */
    RESULT,
    /** A shared thread copies a buffer that is not pinned (R4). */
    BUFFER,
    /** A shared thread uses a client's address as one of its own (R5). */
    OWN_MEMORY,
    /** A shared thread reads the header of a descriptor (R6). */
    LENGTH,
    /** A shared thread copies what a control's pointers point to (R7). */
    CONTROL,
    /** DFCs run on DfcQue0 or DfcQue1 (R9). */
    SHARED_QUEUE,
    /** DFCs on DfcQue1 reach client memory (R10). */
    TIMER_QUEUE,
    /** Client memory is touched with a fast mutex held (R11). */
    FAST_MUTEX,
    /** Client memory is touched with a mutex held whose order is not general (R12). */
    MUTEX,
    /** Client memory is touched in a critical section without a trap (R13). */
    CRITICAL_SECTION,
    /** Memory is pinned and never unpinned (R15). */
    PIN_NOT_UNDONE,
    /** The result of a pin is not looked at (R15). */
    PIN_NOT_CHECKED,
    /** A request object is created or destroyed in the client's thread outside a critical section (R16). */
    NO_CRITICAL_SECTION,
    /** A request object that a member holds is never destroyed (R17). */
    NOT_DESTROYED,
    /** Request objects are destroyed before the DFC queue (R17). */
    DESTROYED_FIRST,
    /** A buffer request is left half set up (R18). */
    NOT_RESET,
    /** Cancel completes a request that may be complete already (R19). */
    CANCEL_NOT_GUARDED,
    /** A shared thread reads ROM that can be paged (R22). */
    ROM_READ,
    /** A request is completed by nothing but a DFC that nothing queues. */
    NEVER_COMPLETED
}
