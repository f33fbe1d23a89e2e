// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.kernel.driver.ModelRequest;

/** Answers every request with KErrNotSupported. */
public final class RefusingDriver implements DriverModel {
    @Override
    public String prefix() {
        return "NAND";
    }

    @Override
    public String summary() {
        return "refuses";
    }

    @Override
    public int request(ModelRequest request) {
        return -5;
    }
}
