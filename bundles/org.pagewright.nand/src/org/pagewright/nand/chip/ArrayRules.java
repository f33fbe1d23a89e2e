// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** Checks requests against the rules of the array (nand-simulation 2). */
final class ArrayRules {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ChipArray array;
    private final int blocks;
    private final int pagesPerBlock;
    private final int partialLimit;

    ArrayRules(NandPart part, ChipArray array) {
        this.array = array;
        blocks = part.blocks();
        pagesPerBlock = part.pagesPerBlock();
        partialLimit = part.nop() == 0 ? Byte.MAX_VALUE : part.nop();
    }

    @Nullable
    NandRule brokenByAddress(int block, int page) {
        return block < 0 || block >= blocks || page < 0 || page >= pagesPerBlock ? NandRule.ADDRESS : null;
    }

    @Nullable
    NandRule brokenByErase(int block) {
        if (block < 0 || block >= blocks) {
            return NandRule.ADDRESS;
        }
        return isForbidden(block) ? NandRule.BAD_BLOCK : null;
    }

    @Nullable
    NandRule brokenByProgram(int block, int page) {
        if (block < 0 || block >= blocks || page < 0 || page >= pagesPerBlock) {
            return NandRule.ADDRESS;
        } else if (isForbidden(block)) {
            return NandRule.BAD_BLOCK;
        } else if (page >= array.nextPage[block]) {
            return null;
        } else if (page + 1 < array.nextPage[block] || array.partialPrograms[block * pagesPerBlock + page] == 0) {
            return NandRule.PROGRAM_ORDER;
        }
        return array.partialPrograms[block * pagesPerBlock + page] >= partialLimit ? NandRule.PARTIAL_PROGRAMS : null;
    }

    /** A byte other than FFh must only clear bits; FFh leaves what is there. */
    @Nullable
    NandRule brokenByData(byte[] old, byte[] data) {
        for (int i = 0; i < data.length; i++) {
            if (data[i] != -1 && (data[i] & ~old[i]) != 0) {
                return NandRule.BIT_RAISED;
            }
        }
        return null;
    }

    /** The AND of old and new bytes, word by word. */
    static byte[] and(byte[] old, byte[] data) {
        byte[] result = new byte[data.length];
        int i = 0;
        for (; i + Long.BYTES <= data.length; i += Long.BYTES) {
            LONGS.set(result, i, (long) LONGS.get(old, i) & (long) LONGS.get(data, i));
        }
        for (; i < data.length; i++) {
            result[i] = (byte) (old[i] & data[i]);
        }
        return result;
    }

    private boolean isForbidden(int block) {
        return array.has(block, ChipArray.FACTORY_BAD | ChipArray.MARKED_BAD);
    }
}
