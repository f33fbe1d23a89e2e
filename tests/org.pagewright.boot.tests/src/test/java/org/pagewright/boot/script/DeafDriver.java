// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import org.pagewright.kernel.driver.ModelRequest;

/** Never completes a page-in. */
public final class DeafDriver extends PlainDriver {
    @Override
    public int request(ModelRequest request) {
        return request.isPageIn() ? ACCEPTED : super.request(request);
    }
}
