// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import org.pagewright.model.MediaDriverSettings;

/** Which drivers stack on others. */
final class Extensions {
    private Extensions() {
    }

    /** A driver with an extension's prefix, or with instance lists, which only extensions have. */
    static boolean isExtension(MediaDriverSettings driver) {
        return driver.device().isExtension() || driver.instances() != null;
    }
}
