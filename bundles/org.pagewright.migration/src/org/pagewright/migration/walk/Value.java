// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What an expression is worth on one path.
 *
 * @param kind   what is known of it
 * @param number the number; of a position what was added to the request's own
 */
public record Value(ValueKind kind, long number) {
    /** What a position has when something unknown was added. */
    public static final long SOMETHING = Long.MIN_VALUE;
    static final Value UNKNOWN = new Value(ValueKind.UNKNOWN, 0);
    static final Value OBJECT = new Value(ValueKind.OBJECT, 0);
    static final Value REQUEST = new Value(ValueKind.REQUEST, 0);
    static final Value REMOTE = new Value(ValueKind.REMOTE, 0);
    static final Value POSITION = new Value(ValueKind.POSITION, 0);
    static final Value PAGED_ROM = new Value(ValueKind.PAGED_ROM, 0);
    static final Value SYSTEM_QUEUE = new Value(ValueKind.SYSTEM_QUEUE, 0);

    static Value of(long number) {
        return new Value(ValueKind.NUMBER, number);
    }

    static Value of(boolean truth) {
        return of(truth ? 1 : 0);
    }

    /** Whether it is of this kind. */
    public boolean is(ValueKind wanted) {
        return kind == wanted;
    }

    /** Whether it counts as true; null when that is not known. */
    @Nullable
    Boolean truth() {
        return switch (kind) {
        case NUMBER -> number != 0;
        case UNKNOWN, POSITION -> null;
        case OBJECT, REQUEST, REMOTE, PAGED_ROM, SYSTEM_QUEUE -> true;
        };
    }

    /** This position with more added to it. */
    Value shifted(Value more, int sign) {
        boolean known = more.kind == ValueKind.NUMBER && number != SOMETHING;
        return new Value(ValueKind.POSITION, known ? number + sign * more.number : SOMETHING);
    }
}
