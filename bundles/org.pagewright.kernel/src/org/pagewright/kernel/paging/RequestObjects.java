// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/**
 * The paging request objects.
 *
 * @param count       how many there are
 * @param contentions how often a thread had to wait for one
 */
public record RequestObjects(int count, long contentions) {
}
