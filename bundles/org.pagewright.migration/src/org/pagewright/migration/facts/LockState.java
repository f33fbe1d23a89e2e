// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/**
 * The locks at a place of a function.
 *
 * @param held  what was taken in the function, or by a function it called, and is held
 * @param given what was given back that a caller must have taken
 */
record LockState(List<HeldLock> held, List<HeldLock> given) {
    static final LockState NOTHING = new LockState(List.of(), List.of());

    LockState take(HeldLock lock) {
        return new LockState(with(held, lock), given);
    }

    /** Gives back what is surely held rather than what may be. */
    LockState give(HeldLock lock) {
        int found = -1;
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).isLike(lock) && (found < 0 || fits(held.get(i), lock) >= fits(held.get(found), lock))) {
                found = i;
            }
        }
        if (found < 0) {
            return new LockState(held, with(given, lock));
        }
        var fewer = new ArrayList<>(held);
        HeldLock taken = fewer.remove(found);
        if (!lock.certain()) {
            fewer.add(found, taken.perhaps());
        }
        return new LockState(List.copyOf(fewer), given);
    }

    private static int fits(HeldLock taken, HeldLock lock) {
        return (taken.isNamedLike(lock) ? 2 : 0) + (taken.certain() ? 1 : 0);
    }

    /** What is so after a call of a function that leaves this behind. */
    LockState after(LockState called, IASTNode call) {
        LockState now = this;
        for (HeldLock lock : called.given) {
            now = now.give(lock);
        }
        for (HeldLock lock : called.held) {
            now = now.take(new HeldLock(lock.kind(), lock.name(), call, lock.certain()));
        }
        return now;
    }

    /** What is so where two paths meet: what only one of them has is no longer certain. */
    LockState or(LockState other) {
        return new LockState(merged(held, other.held), merged(given, other.given));
    }

    /** What callers need to know of a function that ends like this: of what is not certain, each thing once. */
    LockState left() {
        return new LockState(held.stream().filter(lock -> lock.certain()
                || lock.kind() == LockKind.CRITICAL_SECTION && lock == firstLike(held, lock)).toList(),
                given.stream().filter(lock -> lock.certain() || lock == firstLike(given, lock)).toList());
    }

    private static HeldLock firstLike(List<HeldLock> locks, HeldLock lock) {
        for (HeldLock other : locks) {
            if (!other.certain() && other.isNamedLike(lock)) {
                return other;
            }
        }
        return lock;
    }

    /** Exception traps end with their block. */
    LockState withoutTraps() {
        return held.stream().noneMatch(lock -> lock.kind() == LockKind.TRAP) ? this
                : new LockState(held.stream().filter(lock -> lock.kind() != LockKind.TRAP).toList(), given);
    }

    private static List<HeldLock> with(List<HeldLock> locks, HeldLock lock) {
        var more = new ArrayList<>(locks);
        more.add(lock);
        return List.copyOf(more);
    }

    private static List<HeldLock> merged(List<HeldLock> a, List<HeldLock> b) {
        if (a.equals(b)) {
            return a;
        }
        var merged = new ArrayList<HeldLock>();
        var rest = new ArrayList<>(b);
        for (HeldLock lock : a) {
            int same = 0;
            while (same < rest.size() && !rest.get(same).isNamedLike(lock)) {
                same++;
            }
            merged.add(same < rest.size() && rest.remove(same).certain() ? lock : lock.perhaps());
        }
        rest.forEach(lock -> merged.add(lock.perhaps()));
        return List.copyOf(merged);
    }
}
