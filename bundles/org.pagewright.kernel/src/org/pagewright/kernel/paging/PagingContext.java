// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KErr;
import org.pagewright.model.PagingType;

/** Where a paging error happened; it names the panic of the thread that is killed (fact sheet 10.4). */
public enum PagingContext {
    UNKNOWN("PAGED-UNKNOWN", null), ROM_READ("PAGED-ROM-READ", PagingType.ROM),
    ROM_COMP("PAGED-ROM-COMP", PagingType.ROM), CODE_READ("PAGED-CODE-READ", PagingType.CODE),
    CODE_COMP("PAGED-CODE-COMP", PagingType.CODE), DATA_READ("PAGED-DATA-READ", PagingType.DATA),
    DATA_WRITE("PAGED-DATA-WRITE", PagingType.DATA);

    private final String category;
    private final @Nullable PagingType type;

    PagingContext(String category, @Nullable PagingType type) {
        this.category = category;
        this.type = type;
    }

    /** Category of the panic. */
    public String category() {
        return category;
    }

    /** {@code EVMHalDebugSetFail}: one failure of a debug kernel, {@code KErrAbort} in the context that was set. */
    static final class DebugFail {
        private @Nullable PagingContext pending;

        int set(long number) {
            if (number < 0 || number >= values().length) {
                return KErr.ARGUMENT.code();
            }
            pending = values()[(int) number];
            return KErr.NONE.code();
        }

        /** The failure that a page-in of this type meets, null for none; it happens once. */
        @Nullable
        PagingContext takeForRead(@Nullable PagingType type) {
            PagingContext context = pending;
            if (context == null || context == DATA_WRITE || context != UNKNOWN && context.type != type) {
                return null;
            }
            pending = null;
            return context;
        }

        /** Whether a page-out fails now. */
        boolean takeForWrite() {
            boolean fails = pending == DATA_WRITE;
            pending = fails ? null : pending;
            return fails;
        }
    }
}
