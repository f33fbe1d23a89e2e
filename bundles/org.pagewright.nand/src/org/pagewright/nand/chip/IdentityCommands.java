// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Optional;

import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandTiming;

/** Commands that tell what part this is. */
final class IdentityCommands {
    private static final int READ_ID = 0x90;
    private static final int READ_PARAMETER_PAGE = 0xEC;

    private final NandPart part;
    private final ChipTimeline timeline;
    private final ChipLog log;

    IdentityCommands(NandPart part, ChipTimeline timeline, ChipLog log) {
        this.part = part;
        this.timeline = timeline;
        this.log = log;
    }

    NandResult readId(long nowNanos, byte[] dst) {
        return identify(nowNanos, 0, new NandIdentity(part).id(), dst, READ_ID);
    }

    NandResult readParameterPage(long nowNanos, byte[] dst) {
        Optional<byte[]> page = new NandIdentity(part).parameterPage();
        return page.isEmpty()
                ? log.refuse(NandRule.NO_PARAMETER_PAGE, NandOperation.READ_PARAMETER_PAGE, -1, 0, nowNanos)
                : identify(nowNanos, part.readNanos(), page.orElseThrow(), dst, READ_PARAMETER_PAGE);
    }

    private NandResult identify(long nowNanos, long fetchNanos, byte[] bytes, byte[] dst, int command) {
        int length = Math.min(bytes.length, dst.length);
        System.arraycopy(bytes, 0, dst, 0, length);
        long end = timeline.identity(nowNanos, fetchNanos, NandTiming.identityCommandNanos(part),
                (long) length * part.cycleNanos());
        return log.finish(log.account(end, command | ChipLog.IDENTITY), NandStatus.OK);
    }
}
