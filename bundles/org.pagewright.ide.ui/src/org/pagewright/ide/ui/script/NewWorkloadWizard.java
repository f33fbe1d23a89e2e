// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

/** New > Symbian Demand Paging > Simulator Workload. */
public final class NewWorkloadWizard extends NewSimulatorTypeWizard {
    /** Called by the extension registry. */
    public NewWorkloadWizard() {
        super(SimulatorKind.WORKLOAD);
    }
}
