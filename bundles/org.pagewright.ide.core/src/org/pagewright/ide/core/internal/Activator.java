// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.internal;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.pagewright.ide.core.change.UnfinishedWrites;

/** Runs when the first class of this plug-in is used, not when the workbench starts. */
public final class Activator implements BundleActivator {

    @Override
    public void start(@Nullable BundleContext context) {
        try {
            UnfinishedWrites.clean();
        } catch (IOException e) {
            ILog.of(Activator.class).warn("What a killed session left could not be deleted: " + e.getMessage(), e); //$NON-NLS-1$
        }
    }

    @Override
    public void stop(@Nullable BundleContext context) {
        // nothing of this plug-in outlives its last user
    }
}
