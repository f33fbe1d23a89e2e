// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;

/** A channel over a powered bus: it hears of power in a DFC, so it must have a queue from the start, else KERN 16. */
public final class PoweredChannel {
    private final Dfc powerUp;

    /** @param queue the channel's DFC queue */
    public PoweredChannel(Machine machine, String name, @Nullable DfcQueue queue, Frame whenPowered) {
        if (queue == null) {
            throw machine.fault("KERN", 16, "Powered channel " + name + " is opened without a DFC queue.");
        }
        powerUp = new Dfc(name + " power", queue, DfcQueue.MAX_PRIORITY, () -> whenPowered);
    }

    /** Power is there: the channel's routine runs on its thread. */
    public void powered() {
        powerUp.add();
    }
}
