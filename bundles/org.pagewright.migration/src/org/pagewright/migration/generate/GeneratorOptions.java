// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;

/**
 * Answers the header does not give.
 *
 * @param kernel         generation of the local media API to generate for
 * @param driverClass    name of the media driver class; null for {@code DMediaDriver} and the prefix
 * @param registration   who registers the drives; null for what the prefix suggests
 * @param headerName     name under which the generated code includes the header
 * @param templateFolder folder whose templates replace ours; null for none
 */
public record GeneratorOptions(KernelGeneration kernel, @Nullable String driverClass,
        @Nullable Registration registration,
        String headerName, @Nullable Path templateFolder) {

    /** Who registers the drives of a driver. */
    public enum Registration {
        /** The driver's own entry point. */
        OWN,
        /** A card controller; the driver only installs its factory. */
        CONTROLLER,
        /** The entry point, once for each instance, on top of drives of other drivers. */
        EXTENSION
    }

    /** Everything as the prefix suggests. */
    public static GeneratorOptions of(KernelGeneration kernel) {
        return new GeneratorOptions(kernel, null, null, "variantmediadef.h", null);
    }

    /** The registration that holds for a driver. */
    Registration registrationOf(MediaDriverSettings driver) {
        Registration chosen = registration;
        if (chosen != null) {
            return chosen;
        } else if (driver.device().isExtension() || driver.instances() != null) {
            return Registration.EXTENSION;
        }
        return driver.device().isRemovable() ? Registration.CONTROLLER : Registration.OWN;
    }
}
