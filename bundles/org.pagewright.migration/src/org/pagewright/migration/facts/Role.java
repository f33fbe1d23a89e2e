// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

/** What a class is to the kernel. */
public enum Role {
    /** {@code DLogicalChannel}: messages are handled on a DFC thread. */
    MESSAGE_CHANNEL,
    /** {@code DLogicalChannelBase}: requests run on the client's thread. */
    DIRECT_CHANNEL,
    /** {@code DMediaDriver}. */
    MEDIA_DRIVER,
    /** {@code DPrimaryMediaBase}. */
    PRIMARY_MEDIA,
    /** {@code DPhysicalDevice}. */
    PDD_FACTORY,
    /** {@code DLogicalDevice}. */
    LDD_FACTORY,
    /** {@code DPowerHandler}. */
    POWER_HANDLER,
    /** Anything else. */
    OTHER
}
