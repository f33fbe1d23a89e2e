// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import org.pagewright.ide.core.script.SimulatorApi;

/** What a Java class can be to the simulated board. */
public enum SimulatorKind {
    /** What runs after the boot. */
    WORKLOAD(SimulatorApi.WORKLOAD_TYPE, Messages.WorkloadTypeDialog_title, Messages.WorkloadTypeDialog_message,
            Messages.WorkloadTypeDialog_none),
    /** A media driver. */
    DRIVER(SimulatorApi.DRIVER_TYPE, Messages.DriverTypeDialog_title, Messages.DriverTypeDialog_message,
            Messages.DriverTypeDialog_none);

    private final String type;
    private final String dialogTitle;
    private final String dialogMessage;
    private final String noneMessage;

    SimulatorKind(String type, String dialogTitle, String dialogMessage, String noneMessage) {
        this.type = type;
        this.dialogTitle = dialogTitle;
        this.dialogMessage = dialogMessage;
        this.noneMessage = noneMessage;
    }

    /** The interface such a class implements. */
    String type() {
        return type;
    }

    String dialogTitle() {
        return dialogTitle;
    }

    String dialogMessage() {
        return dialogMessage;
    }

    String noneMessage() {
        return noneMessage;
    }
}
