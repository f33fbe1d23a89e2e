// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** What a thread does after a step. */
public enum Next {
    /** Continue with the frame on top of the stack. */
    AGAIN,
    /** Use the processor for the time that was asked. */
    COMPUTE,
    /** Wait until woken. */
    BLOCK
}
