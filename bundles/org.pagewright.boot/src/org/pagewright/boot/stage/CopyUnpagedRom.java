// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.Arrays;

import org.pagewright.boot.board.MediaUnit;
import org.pagewright.boot.board.RomImage;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** The bootloader copies the unpaged section from flash to RAM and checks it; no kernel runs yet. */
final class CopyUnpagedRom extends Frame {
    private static final int PIECE = 64 * 1024;

    private final MediaUnit unit;
    private final RomImage rom;
    private final byte[] buffer = new byte[PIECE];
    private final byte[] expected = new byte[PIECE];
    private long at;
    private int error;

    CopyUnpagedRom(MediaUnit unit, RomImage rom) {
        this.unit = unit;
        this.rom = rom;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc == 0) {
            pc = 1;
            unit.setup().store().read(unit.plan().romBaseBytes() + at, buffer, 0, PIECE, code -> {
                error = code;
                self.wake();
            });
            return self.block(new External("the flash"));
        }
        rom.copy(at, expected, 0, PIECE);
        if (error != 0 || !Arrays.equals(buffer, expected)) {
            throw self.machine().fault("BOOTSTRAP", 0, "The unpaged ROM section at offset " + at
                    + " could not be read from flash; there is no kernel to start.");
        }
        at += PIECE;
        pc = 0;
        return at >= (long) rom.unpagedPages() << KernelLimits.PAGE_SHIFT ? self.leave(0) : Next.AGAIN;
    }
}
