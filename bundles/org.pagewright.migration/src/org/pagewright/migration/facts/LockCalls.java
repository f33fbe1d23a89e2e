// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import org.eclipse.jdt.annotation.Nullable;

/** Which of the kernel's calls take and give back what. */
final class LockCalls {
    private LockCalls() {
    }

    /** What is so after one of these calls; null when it is none. */
    static @Nullable LockState after(CallSite call, LockState before) {
        return switch (call.callee()) {
        case "NKern::FMWait" -> before.take(mutex(call, LockKind.FAST_MUTEX));
        case "NKern::FMSignal" -> before.give(mutex(call, LockKind.FAST_MUTEX));
        case "NKern::LockSystem" -> before.take(systemLock(call));
        case "NKern::UnlockSystem" -> before.give(systemLock(call));
        case "NKern::ThreadLeaveCSAndUnlockSystem" ->
            before.give(systemLock(call)).give(lock(call, LockKind.CRITICAL_SECTION, ""));
        case "Kern::MutexWait" -> before.take(mutex(call, LockKind.KERNEL_MUTEX));
        case "Kern::MutexSignal" -> before.give(mutex(call, LockKind.KERNEL_MUTEX));
        case "NKern::ThreadEnterCS", "Kern::ThreadEnterCS" ->
            before.take(lock(call, LockKind.CRITICAL_SECTION, ""));
        case "NKern::ThreadLeaveCS", "Kern::ThreadLeaveCS" ->
            before.give(lock(call, LockKind.CRITICAL_SECTION, ""));
        case "PagewrightTrap" -> before.take(lock(call, LockKind.TRAP, ""));
        default -> null;
        };
    }

    private static HeldLock mutex(CallSite call, LockKind kind) {
        return lock(call, kind, call.argument(0));
    }

    private static HeldLock systemLock(CallSite call) {
        return lock(call, LockKind.FAST_MUTEX, HeldLock.SYSTEM_LOCK);
    }

    private static HeldLock lock(CallSite call, LockKind kind, String name) {
        return new HeldLock(kind, name, call.node(), true);
    }
}
