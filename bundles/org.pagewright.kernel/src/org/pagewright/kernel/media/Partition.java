// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/**
 * One entry of {@code TPartitionInfo}.
 *
 * @param baseBytes   {@code iPartitionBaseAddr}
 * @param lengthBytes {@code iPartitionLen}
 * @param type        {@code iPartitionType}, a constant of {@link PartitionType}
 */
public record Partition(long baseBytes, long lengthBytes, int type) {
}
