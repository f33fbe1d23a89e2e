// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.rules.I1MissingIncludes;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.Severity;

/**
 * What a check is told.
 *
 * @param kernel      generation of the kernel the driver is for
 * @param memoryModel memory model it runs on
 * @param macros      macros from the command line, name to value
 * @param settings    the driver's part of variantmediadef.h; null when not given
 * @param severities  severities the project chose, rule to severity
 * @param disabled    rules the project switched off
 */
public record CheckOptions(KernelGeneration kernel, MemoryModel memoryModel, Map<String, String> macros,
        @Nullable MediaDriverSettings settings, Map<String, Severity> severities, Set<String> disabled) {

    /**
     * Generation B on the flexible model, which is the strictest: all rules about drivers apply. Headers are not missed,
     * since who takes these options need not have looked for any.
     */
    public static final CheckOptions DEFAULT = new CheckOptions(KernelGeneration.PINNED, MemoryModel.FLEXIBLE,
            Map.of(), null, Map.of(), Set.of(I1MissingIncludes.ID));

    /** Copies the maps. */
    public CheckOptions {
        macros = Map.copyOf(macros);
        severities = Map.copyOf(severities);
        disabled = Set.copyOf(disabled);
    }

    /** The same for another kernel generation. */
    public CheckOptions withKernel(KernelGeneration generation) {
        return new CheckOptions(generation, memoryModel, macros, settings, severities, disabled);
    }

    /** The same with a driver's header settings. */
    public CheckOptions withSettings(MediaDriverSettings driver) {
        return new CheckOptions(kernel, memoryModel, macros, driver, severities, disabled);
    }

    /** The same with other macros from the command line. */
    public CheckOptions withMacros(Map<String, String> defined) {
        return new CheckOptions(kernel, memoryModel, defined, settings, severities, disabled);
    }
}
