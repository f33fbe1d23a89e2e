// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.function.Supplier;

import org.pagewright.kernel.thread.Frame;

/**
 * One stage.
 *
 * @param number 1 to 11
 * @param name   what happens
 * @param body   makes its routine when it begins
 */
record BootStage(int number, String name, Supplier<Frame> body) {
}
