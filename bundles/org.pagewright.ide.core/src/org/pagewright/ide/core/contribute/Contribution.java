// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.core.JavaConventions;
import org.eclipse.jdt.core.JavaCore;
import org.osgi.framework.FrameworkUtil;

/**
 * Something a plug-in adds to the simulator: one extension and the file behind it.
 *
 * @param kind        what it adds
 * @param packageName package of its class; a NAND part has none
 * @param name        simple name of its class, or id of the part
 */
public record Contribution(Kind kind, String packageName, String name) {

    /** What a plug-in can add. */
    public enum Kind {
        /** A NAND part, without code. */
        PART(Contributions.PARTS_POINT, "parts", "file", "board.parts.txt", "myboard"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        /** A rule for driver sources. */
        RULE(Contributions.RULES_POINT, "rule", "class", "BoardRule.java.txt", "BoardRule", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                "org.pagewright.migration", "org.pagewright.model"), //$NON-NLS-1$ //$NON-NLS-2$
        /** A workload. */
        WORKLOAD(Contributions.WORKLOADS_POINT, "workload", "class", "Storm.java.txt", "Storm", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                "org.pagewright.boot"); //$NON-NLS-1$

        private final String point;
        private final String element;
        private final String attribute;
        private final String template;
        private final String usualName;
        private final List<String> bundles;

        Kind(String point, String element, String attribute, String template, String usualName,
                String... bundles) {
            this.point = point;
            this.element = element;
            this.attribute = attribute;
            this.template = template;
            this.usualName = usualName;
            this.bundles = Stream.concat(Stream.of("org.pagewright.ide.core"), Arrays.stream(bundles)).toList(); //$NON-NLS-1$
        }

        /** Id of the extension point. */
        public String point() {
            return point;
        }

        /** Name of the extension's element. */
        public String element() {
            return element;
        }

        /** Name of the element's attribute. */
        public String attribute() {
            return attribute;
        }

        /** A name to begin with. */
        public String usualName() {
            return usualName;
        }

        /** The bundles that the plug-in requires, of version 1. */
        public List<String> bundles() {
            return bundles;
        }

        /** Whether it is a Java class. */
        public boolean isClass() {
            return this != PART;
        }
    }

    /** The package that a plug-in's code has where the user names none. */
    public static String packageFor(String symbolicName) {
        return symbolicName.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether the names can be used, with a sentence where they cannot. */
    public IStatus check() {
        if (kind.isClass()) {
            IStatus type = JavaConventions.validateJavaTypeName(name, JavaCore.VERSION_21, JavaCore.VERSION_21, null);
            return type.isOK() ? JavaConventions.validatePackageName(packageName, JavaCore.VERSION_21,
                    JavaCore.VERSION_21) : type;
        }
        return name.matches("[a-z0-9][a-z0-9._-]*") ? Status.OK_STATUS : Status.error(Messages.Contribution_badPart); //$NON-NLS-1$
    }

    /** The value of the element's attribute. */
    public String value() {
        return kind.isClass() ? packageName + '.' + name : "parts/" + name + ".parts"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /**
     * Writes the file into a project.
     *
     * @param sourceFolder path of the project's source folder
     * @throws CoreException where there is such a file
     */
    public IFile create(IProject project, String sourceFolder) throws CoreException {
        return TextFile.create(project, path(sourceFolder), text());
    }

    private String path(String sourceFolder) {
        return kind.isClass() ? sourceFolder + '/' + value().replace('.', '/') + ".java" : value(); //$NON-NLS-1$
    }

    private String text() throws CoreException {
        URL entry = FrameworkUtil.getBundle(Contribution.class).getEntry("templates/" + kind.template); //$NON-NLS-1$
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${package}", packageName) //$NON-NLS-1$
                    .replace("${name}", name).replace("${NAME}", name.toUpperCase(Locale.ROOT)); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (IOException e) {
            throw new CoreException(Status.error(e.getMessage(), e));
        }
    }
}
