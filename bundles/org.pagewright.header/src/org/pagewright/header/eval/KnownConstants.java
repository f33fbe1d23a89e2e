// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** Names of the kernel headers that board headers use in values (fact sheet 2.2, 2.4). */
final class KnownConstants {
    private static final Map<String, Long> VALUES = values();

    private KnownConstants() {
    }

    /** The value of a name, null when it is not one of the kernel's. */
    static @Nullable Long value(String name) {
        return VALUES.get(name);
    }

    private static Map<String, Long> values() {
        var values = new HashMap<String, Long>();
        for (PagingType type : PagingType.values()) {
            values.put("DPagingDevice::" + type.enumerator(), (long) type.bit());
        }
        values.put("KMaxLocalDrives", (long) KernelLimits.MAX_LOCAL_DRIVES);
        values.put("KErrNotFound", -1L);
        for (int letter = 0; letter < 26; letter++) {
            values.put("EDrive" + (char) ('A' + letter), (long) letter);
        }
        return Map.copyOf(values);
    }
}
