// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.generate.GeneratorOptions;
import org.pagewright.migration.generate.GeneratorOptions.Registration;
import org.pagewright.model.KernelGeneration;

/**
 * What the "Paging Kernel Extension" page asks for.
 *
 * @param header       the board's header
 * @param prefix       the driver in it
 * @param folder       where the sources go
 * @param driverClass  name of the media driver class; empty for the usual one
 * @param kernel       generation of the local media subsystem
 * @param registration who registers the drives; null for what the prefix suggests
 */
public record KernelExtensionInput(IFile header, String prefix, IContainer folder, String driverClass,
        KernelGeneration kernel, @Nullable Registration registration) {

    GeneratorOptions options() {
        return new GeneratorOptions(kernel, driverClass.isEmpty() ? null : driverClass, registration,
                header.getName(), null);
    }
}
