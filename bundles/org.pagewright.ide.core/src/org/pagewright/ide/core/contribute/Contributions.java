// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.pagewright.migration.check.Rule;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandParts;

/** Reads the extension registry. A contribution that cannot be used is logged and left out; the others still work. */
public final class Contributions {
    /** Extension point of files with NAND parts. */
    public static final String PARTS_POINT = "org.pagewright.ide.core.nandParts"; //$NON-NLS-1$
    /** Extension point of rules for driver sources. */
    public static final String RULES_POINT = "org.pagewright.ide.core.rules"; //$NON-NLS-1$
    /** Extension point of workloads in Java. */
    public static final String WORKLOADS_POINT = "org.pagewright.ide.core.workloads"; //$NON-NLS-1$

    private Contributions() {
    }

    /**
     * A workload that a plug-in adds.
     *
     * @param className class that implements WorkloadScript
     * @param place     folder or jar of the plug-in
     */
    public record Workload(String className, Path place) {
    }

    /** Files with parts, in registry order. */
    public static List<Path> partFiles() {
        var files = new ArrayList<Path>();
        for (IConfigurationElement element : elements(PARTS_POINT)) {
            String path = element.getAttribute("file"); //$NON-NLS-1$
            URL entry = path == null ? null : bundle(element).getEntry(path);
            try {
                if (entry == null) {
                    throw new IOException(NLS.bind(Messages.Contributions_noFile, path));
                }
                Path file = Path.of(FileLocator.toFileURL(entry).getPath());
                NandParts.presets().with(file);
                files.add(file);
            } catch (IOException | BadInputException e) {
                log(element, e);
            }
        }
        return files;
    }

    /** The presets and what plug-ins add. */
    public static NandParts parts() {
        NandParts parts = NandParts.presets();
        for (Path file : partFiles()) {
            try {
                parts = parts.with(file);
            } catch (BadInputException e) {
                ILog.of(Contributions.class).error(e.sentence());
            }
        }
        return parts;
    }

    /** Rules, made anew. */
    public static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (IConfigurationElement element : elements(RULES_POINT)) {
            try {
                if (element.createExecutableExtension("class") instanceof Rule rule) { //$NON-NLS-1$
                    rules.add(rule);
                } else {
                    throw new CoreException(Status.error(NLS.bind(Messages.Contributions_noRule,
                            element.getAttribute("class")))); //$NON-NLS-1$
                }
            } catch (CoreException e) {
                log(element, e);
            }
        }
        return rules;
    }

    /** Workloads. */
    public static List<Workload> workloads() {
        var workloads = new ArrayList<Workload>();
        for (IConfigurationElement element : elements(WORKLOADS_POINT)) {
            String name = element.getAttribute("class"); //$NON-NLS-1$
            if (name != null) {
                FileLocator.getBundleFileLocation(bundle(element))
                        .ifPresent(place -> workloads.add(new Workload(name, BundleClasses.of(place))));
            }
        }
        return workloads;
    }

    private static IConfigurationElement[] elements(String point) {
        return Platform.getExtensionRegistry().getConfigurationElementsFor(point);
    }

    private static Bundle bundle(IConfigurationElement element) {
        return Platform.getBundle(element.getContributor().getName());
    }

    private static void log(IConfigurationElement element, Exception problem) {
        ILog.of(Contributions.class).error(NLS.bind(Messages.Contributions_unusable,
                element.getContributor().getName(),
                element.getDeclaringExtension().getExtensionPointUniqueIdentifier()),
                problem);
    }
}
