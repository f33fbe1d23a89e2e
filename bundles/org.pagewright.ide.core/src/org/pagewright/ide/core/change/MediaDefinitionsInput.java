// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/**
 * What the "Variant Media Definitions" page asks for, as typed.
 *
 * @param prefix     macro prefix
 * @param drives     drive list
 * @param mediaCount media objects
 * @param name       media name
 * @param paging     what is paged; empty for none
 * @param pageDrives drives that code is paged from
 * @param numPages   fragment size in pages
 */
public record MediaDefinitionsInput(String prefix, String drives, String mediaCount, String name,
        Set<PagingType> paging, String pageDrives, String numPages) {

    /** Copies the set. */
    public MediaDefinitionsInput {
        paging = Set.copyOf(paging);
    }

    /** The same for another driver. */
    public MediaDefinitionsInput withPrefix(String other) {
        return new MediaDefinitionsInput(other, drives, mediaCount, name, paging, pageDrives, numPages);
    }

    /** What is wrong with the first field, in tab order, that is wrong; null when all are right. */
    public @Nullable String error() {
        if (!prefix.matches("[A-Za-z_][A-Za-z0-9_]*")) { //$NON-NLS-1$
            return Messages.Input_prefix;
        }
        String inDrives = driveError(drives, Messages.Input_drives);
        if (inDrives != null) {
            return inDrives;
        }
        Integer media = NumberList.number(mediaCount);
        if (media == null || media < 1 || media > KernelLimits.MAX_MEDIA) {
            return Messages.Input_mediaCount;
        }
        if (name.contains("\"") || name.contains("\\")) { //$NON-NLS-1$ //$NON-NLS-2$
            return Messages.Input_name;
        }
        return paging.isEmpty() ? null : pagingError();
    }

    private @Nullable String pagingError() {
        if (paging.contains(PagingType.CODE)) {
            String inPageDrives = driveError(pageDrives, Messages.Input_pageDrives);
            if (inPageDrives != null) {
                return inPageDrives;
            }
            for (int drive : numbers(pageDrives)) {
                if (!numbers(drives).contains(drive)) {
                    return NLS.bind(Messages.Input_pageDriveForeign, drive);
                }
            }
        }
        Integer pages = NumberList.number(numPages);
        return pages == null || pages < 1 ? Messages.Input_numPages : null;
    }

    private static @Nullable String driveError(String list, String whenEmpty) {
        List<Integer> numbers = NumberList.parse(list);
        if (numbers == null || numbers.isEmpty()) {
            return whenEmpty;
        }
        var seen = new HashSet<Integer>();
        for (int number : numbers) {
            if (number < 0 || number >= KernelLimits.MAX_LOCAL_DRIVES) {
                return NLS.bind(Messages.Input_driveRange, number);
            }
            if (!seen.add(number)) {
                return NLS.bind(Messages.Input_driveTwice, number);
            }
        }
        return null;
    }

    /** Bytes one fragment of a write covers, for display beside the field; 0 while the input is not a number. */
    public long fragmentBytes() {
        Integer pages = NumberList.number(numPages);
        return pages == null ? 0 : (long) pages * KernelLimits.PAGE_BYTES;
    }

    /** The drives as the bit mask the kernel keeps; 0 while the input is wrong. */
    public int driveMask() {
        int mask = 0;
        for (int drive : numbers(drives)) {
            if (drive >= 0 && drive < KernelLimits.MAX_LOCAL_DRIVES) {
                mask |= 1 << drive;
            }
        }
        return mask;
    }

    /** The settings; call only when {@link #error()} is null. */
    public MediaDriverSettings settings() {
        List<Integer> driveList = numbers(drives);
        boolean pages = !paging.isEmpty();
        List<Integer> pageList = paging.contains(PagingType.CODE) ? numbers(pageDrives) : List.of();
        return new MediaDriverSettings(prefix, driveList.size(), driveList, NumberList.number(mediaCount),
                name.isEmpty() ? null : name, pages ? PagingType.bitsOf(paging) : null,
                pages ? pageList.size() : null, pages && !pageList.isEmpty() ? pageList : null,
                pages ? NumberList.number(numPages) : null, null, null);
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers = NumberList.parse(list);
        return numbers == null ? List.of() : numbers;
    }
}
