// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

/**
 * A partition a board wants.
 *
 * @param type  what it holds
 * @param bytes its least size; 0 takes what the others leave
 */
public record PartitionRequest(PartitionType type, long bytes) {
}
