// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.Map;

import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.IProcessFactory;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the processes of simulated boots. */
public final class BootProcessFactory implements IProcessFactory {
    /** Id for the configuration's attribute. */
    public static final String ID = "org.pagewright.ide.core.bootProcess"; //$NON-NLS-1$

    // The platform says nothing about null in the map, so neither can this method.
    @Override
    @NonNullByDefault({})
    public IProcess newProcess(@Nullable ILaunch launch, @Nullable Process process, @Nullable String label,
            @Nullable Map<String, String> attributes) {
        if (launch == null || process == null || label == null) {
            throw new IllegalArgumentException("no process"); //$NON-NLS-1$
        }
        return new BootProcess(launch, process, label, attributes);
    }
}
