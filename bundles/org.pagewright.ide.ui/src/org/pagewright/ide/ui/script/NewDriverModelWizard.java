// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

/** New > Symbian Demand Paging > Simulator Driver Model. */
public final class NewDriverModelWizard extends NewSimulatorTypeWizard {
    /** Called by the extension registry. */
    public NewDriverModelWizard() {
        super(SimulatorKind.DRIVER);
    }
}
