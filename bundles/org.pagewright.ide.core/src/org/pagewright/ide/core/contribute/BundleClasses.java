// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.io.File;
import java.nio.file.Path;

/** Where the classes of a bundle are. */
public final class BundleClasses {
    private BundleClasses() {
    }

    /** The jar, or the folder of classes of a bundle that was started from its project folder. */
    public static Path of(File bundle) {
        for (String folder : new String[] { "target/classes", "bin" }) { //$NON-NLS-1$ //$NON-NLS-2$
            var classes = new File(bundle, folder);
            if (classes.isDirectory()) {
                return classes.toPath();
            }
        }
        return bundle.toPath();
    }
}
