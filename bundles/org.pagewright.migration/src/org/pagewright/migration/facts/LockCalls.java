// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

/** Which calls take and give back what. */
final class LockCalls {
    private LockCalls() {
    }

    static List<HeldLock> after(CallSite call, List<HeldLock> held) {
        return switch (call.callee()) {
        case "NKern::FMWait" -> take(call, held, LockKind.FAST_MUTEX, call.argument(0));
        case "NKern::FMSignal" -> give(held, LockKind.FAST_MUTEX, call.argument(0));
        case "NKern::LockSystem" -> take(call, held, LockKind.FAST_MUTEX, "the system lock");
        case "NKern::UnlockSystem", "NKern::ThreadLeaveCSAndUnlockSystem" ->
            give(held, LockKind.FAST_MUTEX, "the system lock");
        case "Kern::MutexWait" -> take(call, held, LockKind.KERNEL_MUTEX, call.argument(0));
        case "Kern::MutexSignal" -> give(held, LockKind.KERNEL_MUTEX, call.argument(0));
        case "NKern::ThreadEnterCS", "Kern::ThreadEnterCS" -> take(call, held, LockKind.CRITICAL_SECTION, "");
        case "NKern::ThreadLeaveCS", "Kern::ThreadLeaveCS" -> give(held, LockKind.CRITICAL_SECTION, "");
        case "PagewrightTrap" -> take(call, held, LockKind.TRAP, "");
        default -> held;
        };
    }

    private static List<HeldLock> take(CallSite call, List<HeldLock> held, LockKind kind, String name) {
        var more = new ArrayList<>(held);
        more.add(new HeldLock(kind, name, call.node()));
        return List.copyOf(more);
    }

    private static List<HeldLock> give(List<HeldLock> held, LockKind kind, String name) {
        for (int i = held.size() - 1; i >= 0; i--) {
            if (held.get(i).kind() == kind && held.get(i).name().equals(name)) {
                var fewer = new ArrayList<>(held);
                fewer.remove(i);
                return List.copyOf(fewer);
            }
        }
        return held;
    }
}
