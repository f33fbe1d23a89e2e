// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * One simulated thread.
 *
 * @param name     its name
 * @param priority 0 to 63
 * @param cpuNanos processor time it used
 * @param state    {@code ended}, {@code waiting}, {@code panicked}, {@code ready}
 */
public record ThreadOutcome(String name, int priority, long cpuNanos, String state) {
}
