// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** Unwinds the simulator when the simulated system stops; {@link Machine#run} catches it. */
public final class SystemFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SystemFault fault;

    /** @param fault what stopped the system */
    public SystemFaultException(SystemFault fault) {
        super(fault.id() + ": " + fault.sentence(), null, false, false);
        this.fault = fault;
    }

    /** What stopped the system. */
    public SystemFault fault() {
        return fault;
    }
}
