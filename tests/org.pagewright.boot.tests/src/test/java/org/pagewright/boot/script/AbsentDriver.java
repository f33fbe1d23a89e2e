// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** A driver that the sample boards do not have. */
public final class AbsentDriver extends PlainDriver {
    @Override
    public String prefix() {
        return "TAPE";
    }
}
