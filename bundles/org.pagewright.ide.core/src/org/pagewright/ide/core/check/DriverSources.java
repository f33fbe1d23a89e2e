// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;

/** C++ sources of the workspace, and which of them are drivers; told by the names they use, without parsing. */
public final class DriverSources {
    /** What the class of a media driver is made of. */
    public static final String MEDIA_DRIVER = "DMediaDriver"; //$NON-NLS-1$
    /** What the channel of a client driver is made of. */
    public static final String CLIENT_DRIVER = "DLogicalChannel"; //$NON-NLS-1$

    private static final Set<String> EXTENSIONS = Set.of("cpp", "cc", "cxx"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** A source that names none of these is no driver, and nobody wants markers on it. */
    private static final List<String> NAMES = List.of(MEDIA_DRIVER, CLIENT_DRIVER, "DPhysicalDevice", //$NON-NLS-1$
            "DECLARE_STANDARD_PDD", "DECLARE_EXTENSION_PDD", "DECLARE_STANDARD_LDD", "DECLARE_EXTENSION_LDD", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "DECLARE_STANDARD_EXTENSION", "RegisterMediaDevice"); //$NON-NLS-1$ //$NON-NLS-2$

    private DriverSources() {
    }

    /** Whether a file is a C++ source by its name. */
    public static boolean isSource(IFile file) {
        @Nullable
        String extension = file.getFileExtension();
        return extension != null && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether a text is that of a driver. */
    static boolean isDriver(String text) {
        return NAMES.stream().anyMatch(text::contains);
    }

    /**
     * The sources in some folders that use a name, in the order of their paths and each once, also when one folder lies in
     * another; reads all of them.
     *
     * @param name {@link #MEDIA_DRIVER} or {@link #CLIENT_DRIVER}
     */
    public static List<IFile> findAll(Iterable<IContainer> folders, String name) throws CoreException {
        var found = new TreeSet<IFile>(Comparator.comparing(file -> file.getFullPath().toString()));
        for (IContainer folder : folders) {
            folder.accept(proxy -> {
                if (proxy.getType() == IResource.FILE && !proxy.isDerived()
                        && proxy.requestResource() instanceof IFile file && isSource(file) && uses(file, name)) {
                    found.add(file);
                }
                return !proxy.isDerived();
            }, IResource.NONE);
        }
        return List.copyOf(found);
    }

    /** One that cannot be read is no driver. */
    private static boolean uses(IFile file, String name) {
        try {
            return WorkspaceHeader.text(file).contains(name);
        } catch (BadInputException e) {
            return false;
        }
    }
}
