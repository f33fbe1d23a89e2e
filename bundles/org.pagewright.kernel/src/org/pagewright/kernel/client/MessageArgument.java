// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.paging.Region;
import org.pagewright.model.KErr;

/**
 * One of the four arguments of a message to a server.
 *
 * @param type   its type in the argument flags
 * @param region for descriptors the client's memory: data in the first page, header in the second; else null
 * @param pin    whether the message itself asks for pinning ({@code TIpcArgs::PinArgs})
 */
public record MessageArgument(Type type, @Nullable Region region, boolean pin) {
    /** Bytes of the memory of a descriptor. */
    static final int BYTES = 2 * 4096;

    /** Argument types of {@code TIpcArgs}. */
    public enum Type {
        UNSPECIFIED(false, false), HANDLE(false, false), DES_C8(true, false), DES_8(true, true),
        DES_C16(true, false), DES_16(true, true);

        private final boolean descriptor;
        private final boolean writable;

        Type(boolean descriptor, boolean writable) {
            this.descriptor = descriptor;
            this.writable = writable;
        }

        /** Whether it is a descriptor, which alone can be pinned. */
        public boolean isDescriptor() {
            return descriptor;
        }

        /** Whether a server may write it. */
        public boolean isWritable() {
            return writable;
        }
    }

    /** A number or handle. */
    public static MessageArgument plain(Type type) {
        return new MessageArgument(type, null, false);
    }

    /** {@code KErrBadDescriptor} for what is no descriptor or may not be written, else 0. */
    int check(boolean write) {
        return region == null || !type.isDescriptor() || write && !type.isWritable() ? KErr.BAD_DESCRIPTOR.code() : 0;
    }
}
