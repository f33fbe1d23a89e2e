// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a media driver does with paging, as its source shows it; the simulator boots a driver with this.
 *
 * @param hasDfcQueue          a DFC queue is created for the media
 * @param queueBeforeMedia     iDfcQ is set before RegisterMediaDevice
 * @param receives             the message queue is started
 * @param registersPaging      RegisterPagingDevice is called
 * @param installsFactory      the factory is installed at boot
 * @param handlesRomPageIn     id 19 is answered
 * @param handlesCodePageIn    id 20 is answered
 * @param handlesFragments     ids 17 and 18 are answered
 * @param defersFragments      a write fragment is deferred
 * @param refusesPageIn        a page-in is answered with KErrNotSupported
 * @param addsRomOffset        the start of the ROM image is added to a ROM page-in
 * @param reportsRomPartition  PartitionInfo reports a partition of type 0xF9
 * @param mediaPageable        Caps sets KMediaAttPageable
 * @param drivePageable        Caps sets KDriveAttPageable
 * @param usesHeapWhenServing  the kernel heap is used while a request is served
 * @param completesAfterDefer  a driver that defers calls Complete later; true when it never defers
 * @param capsAnswer           what ECaps is answered with
 * @param mistakes             ids of the rules the source breaks, in order
 */
public record DriverBehaviour(boolean hasDfcQueue, boolean queueBeforeMedia, boolean receives, boolean registersPaging,
        boolean installsFactory, boolean handlesRomPageIn, boolean handlesCodePageIn, boolean handlesFragments,
        boolean defersFragments, boolean refusesPageIn, boolean addsRomOffset, boolean reportsRomPartition,
        boolean mediaPageable, boolean drivePageable, boolean usesHeapWhenServing, boolean completesAfterDefer,
        CapsAnswer capsAnswer, Set<String> mistakes) {

    /** Sorts and copies the ids. */
    public DriverBehaviour {
        mistakes = Collections.unmodifiableSet(new TreeSet<>(mistakes));
    }
}
