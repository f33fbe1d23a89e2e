// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import org.pagewright.kernel.driver.ModelRequest;

/** Forgets that the ROM image does not begin where the media begins. */
public final class ForgetfulDriver extends PlainDriver {
    @Override
    protected long place(ModelRequest request) {
        return request.position();
    }
}
