// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/**
 * Policy of a translation layer.
 *
 * @param spareFraction  part of the good capacity that hosts cannot use, in 1/1000, so that collection finds holes
 * @param wearSpread     most erases by which a block with resting data may lag behind before its data is moved
 */
public record FtlOptions(int spareFraction, int wearSpread) {

    /** About 7 % spare, as small managed devices have, and a spread of 32 erases. */
    public static final FtlOptions DEFAULT = new FtlOptions(70, 32);

    /** Refuses impossible numbers. */
    public FtlOptions {
        if (spareFraction < 10 || spareFraction > 900 || wearSpread < 2) {
            throw new IllegalArgumentException("spare " + spareFraction + "/1000, wear spread " + wearSpread);
        }
    }
}
