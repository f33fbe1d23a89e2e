// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.nand.part.NandParts;

/**
 * A configuration as the arguments of {@code pagewright}.
 *
 * @param header    the header to boot
 * @param arguments arguments after the command's name, without {@code --json}
 */
public record BootCommand(IFile header, List<String> arguments) {

    /** Copies the list. */
    public BootCommand {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a configuration.
     *
     * @throws CoreException with one sentence when the header is missing
     */
    public static BootCommand of(ILaunchConfiguration configuration) throws CoreException {
        IFile header = header(configuration);
        var arguments = new ArrayList<String>();
        arguments.add("boot"); //$NON-NLS-1$
        add(arguments, "--header", location(header)); //$NON-NLS-1$
        for (String define : configuration.getAttribute(BootAttributes.DEFINES, List.<String>of())) {
            add(arguments, "-D", define); //$NON-NLS-1$
        }
        for (String driver : configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of())) {
            add(arguments, "--driver", //$NON-NLS-1$
                    driver.startsWith(ScriptClass.PREFIX) ? driver : location(file(driver)));
        }
        addPath(arguments, configuration, "--part-file", BootAttributes.PART_FILE); //$NON-NLS-1$
        addOption(arguments, configuration, "--part", BootAttributes.PART); //$NON-NLS-1$
        addPartFiles(arguments, configuration.getAttribute(BootAttributes.PART, "").strip()); //$NON-NLS-1$
        addOption(arguments, configuration, "--kernel", BootAttributes.KERNEL); //$NON-NLS-1$
        addOption(arguments, configuration, "--memory-model", BootAttributes.MEMORY_MODEL); //$NON-NLS-1$
        addOption(arguments, configuration, "--rom-format", BootAttributes.ROM_FORMAT); //$NON-NLS-1$
        addOption(arguments, configuration, "--code-format", BootAttributes.CODE_FORMAT); //$NON-NLS-1$
        addOption(arguments, configuration, "--min-pages", BootAttributes.MIN_PAGES); //$NON-NLS-1$
        addOption(arguments, configuration, "--max-pages", BootAttributes.MAX_PAGES); //$NON-NLS-1$
        addOption(arguments, configuration, "--young-old", BootAttributes.YOUNG_OLD); //$NON-NLS-1$
        addOption(arguments, configuration, "--old-oldest", BootAttributes.OLD_OLDEST); //$NON-NLS-1$
        addPath(arguments, configuration, "--workload", BootAttributes.WORKLOAD); //$NON-NLS-1$
        String classPath = UserClassPath.of(configuration);
        if (!classPath.isEmpty()) {
            add(arguments, "--class-path", classPath); //$NON-NLS-1$
        }
        addOption(arguments, configuration, "--seed", BootAttributes.SEED); //$NON-NLS-1$
        for (String fault : configuration.getAttribute(BootAttributes.FAULTS, List.<String>of())) {
            add(arguments, "--fault", fault); //$NON-NLS-1$
        }
        addPath(arguments, configuration, "--load", BootAttributes.LOAD_IMAGE); //$NON-NLS-1$
        addPath(arguments, configuration, "--save", BootAttributes.SAVE_IMAGE); //$NON-NLS-1$
        addPath(arguments, configuration, "--ctf", BootAttributes.CTF); //$NON-NLS-1$
        addOption(arguments, configuration, "--filter", BootAttributes.EVENT_FILTER); //$NON-NLS-1$
        addOption(arguments, configuration, "--events", BootAttributes.EVENTS); //$NON-NLS-1$
        return new BootCommand(header, arguments);
    }

    /** The same run in a shell. */
    public String shellText() {
        var text = new StringBuilder("pagewright"); //$NON-NLS-1$
        for (String argument : arguments) {
            text.append(' ').append(argument.matches("[\\w@%+=:,./-]+") ? argument //$NON-NLS-1$
                    : "'" + argument.replace("'", "'\\''") + "'"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        }
        return text.toString();
    }

    /** The header a configuration names. */
    public static IFile header(ILaunchConfiguration configuration) throws CoreException {
        String path = configuration.getAttribute(BootAttributes.HEADER, ""); //$NON-NLS-1$
        if (path.isBlank()) {
            throw new CoreException(Status.error(Messages.BootCommand_noHeader));
        }
        return file(path);
    }

    private static IFile file(String workspacePath) throws CoreException {
        IPath path = new Path(workspacePath);
        IResource member = ResourcesPlugin.getWorkspace().getRoot().findMember(path);
        if (member instanceof IFile file) {
            return file;
        }
        throw new CoreException(Status.error(NLS.bind(Messages.BootCommand_missing, workspacePath)));
    }

    private static String location(IFile file) throws CoreException {
        IPath location = file.getLocation();
        if (location == null) {
            throw new CoreException(Status.error(NLS.bind(Messages.BootCommand_notLocal, file.getFullPath())));
        }
        return location.toOSString();
    }

    /** A value that may be a workspace path, which a shell knows by its place on disk. */
    private static void addPath(List<String> arguments, ILaunchConfiguration configuration, String option,
            String attribute) throws CoreException {
        String value = configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
        if (!value.isEmpty()) {
            add(arguments, option, onDisk(value));
        }
    }

    /** The place of a workspace path whose project exists; anything else as it is. */
    public static String onDisk(String value) {
        IPath path = new Path(value);
        var root = ResourcesPlugin.getWorkspace().getRoot();
        if (!value.startsWith("/") || path.segmentCount() < 2 || !root.getProject(path.segment(0)).exists()) { //$NON-NLS-1$
            return value;
        }
        IPath location = root.getFile(path).getLocation();
        return location == null ? value : location.toOSString();
    }

    private static void addOption(List<String> arguments, ILaunchConfiguration configuration, String option,
            String attribute) throws CoreException {
        String value = configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
        if (!value.isEmpty()) {
            add(arguments, option, value);
        }
    }

    /** The files of plug-ins are only named when the part is in none of the presets. */
    private static void addPartFiles(List<String> arguments, String part) {
        boolean isPreset = NandParts.presets().all().stream().anyMatch(preset -> preset.id().equals(part));
        if (!part.isEmpty() && !isPreset) {
            for (java.nio.file.Path file : Contributions.partFiles()) {
                add(arguments, "--part-file", file.toString()); //$NON-NLS-1$
            }
        }
    }

    private static void add(List<String> arguments, String option, String value) {
        arguments.add(option);
        arguments.add(value);
    }
}
