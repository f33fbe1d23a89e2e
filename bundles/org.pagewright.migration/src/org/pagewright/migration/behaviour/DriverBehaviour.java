// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.walk.RequestKind;

/**
 * What a media driver does with paging, as its source shows it; the simulator boots a driver with this.
 *
 * @param registration        what happens at boot
 * @param requests            what happens with each kind of request when the driver is idle; empty without a Request
 * @param caps                what it tells of itself
 * @param reportsRomPartition PartitionInfo reports a partition of type 0xF9 that is found at registration; null when the
 *                            sources do not show it
 * @param reportsSwap         PartitionInfo reports a partition of type 0xF8; null when the sources do not show it
 * @param addsRomOffset       the start of the ROM image is added to a ROM page-in; null when the sources do not show it
 * @param defersFragments     a write fragment is deferred, at once or after an earlier one
 * @param defersPageIns       a page-in is deferred between two fragments
 * @param staleCache          page-ins are answered from a cache that writes do not touch
 * @param staysBusy           a request that comes after another is deferred although that one was completed
 * @param bypassesPinning     the media's own Request sends requests on without the subsystem's
 */
public record DriverBehaviour(RegistrationBehaviour registration, Map<RequestKind, RequestBehaviour> requests,
        CapsBehaviour caps, @Nullable Boolean reportsRomPartition,
        @Nullable Boolean reportsSwap, @Nullable Boolean addsRomOffset,
        boolean defersFragments, boolean defersPageIns, boolean staleCache, boolean staysBusy,
        boolean bypassesPinning) {

    /** Sorts and copies. */
    public DriverBehaviour {
        var sorted = new EnumMap<RequestKind, RequestBehaviour>(RequestKind.class);
        sorted.putAll(requests);
        requests = Collections.unmodifiableMap(sorted);
    }

    /** How a request ends; served when the sources do not show it. */
    public Answer answer(RequestKind kind) {
        return requests.containsKey(kind) ? requests.get(kind).answer() : Answer.SERVED;
    }
}
