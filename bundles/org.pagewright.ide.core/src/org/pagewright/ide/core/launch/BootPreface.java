// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.CacheSettings;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** The first lines of a boot's console: how a shell does the same, the settings that hold, and what has changed. */
public final class BootPreface {
    /** Attribute of the launch that carries the lines. */
    static final String ATTRIBUTE = "org.pagewright.preface"; //$NON-NLS-1$
    private static final String NEW_LINE = "\n"; //$NON-NLS-1$

    private BootPreface() {
    }

    /** The lines, with a line end after each and an empty one behind them. */
    static String of(ILaunchConfiguration configuration, BootCommand command) throws CoreException {
        var lines = new ArrayList<String>();
        lines.add("$ " + command.shellText()); //$NON-NLS-1$
        lines.add(NLS.bind(Messages.Preface_settings, new Object[] {
                shown(configuration, BootAttributes.KERNEL, KernelGeneration.PINNED.id()),
                shown(configuration, BootAttributes.MEMORY_MODEL, MemoryModel.MULTIPLE.id()),
                value(configuration, BootAttributes.PART, BootRequest.DEFAULT_PART),
                shown(configuration, BootAttributes.WORKLOAD, BootRequest.DEFAULT_WORKLOAD),
                value(configuration, BootAttributes.SEED, String.valueOf(BootRequest.DEFAULT_SEED)) }));
        List<String> faults = configuration.getAttribute(BootAttributes.FAULTS, List.<String>of());
        if (!faults.isEmpty()) {
            lines.add(NLS.bind(Messages.Preface_faults, String.join(", ", faults))); //$NON-NLS-1$
        }
        addLiveList(lines, configuration);
        addImage(lines, configuration);
        lines.addAll(BootInputs.changes(configuration));
        return String.join(NEW_LINE, lines) + NEW_LINE + NEW_LINE;
    }

    private static void addLiveList(List<String> lines, ILaunchConfiguration configuration) throws CoreException {
        CacheSettings usual = CacheSettings.DEFAULT;
        Object[] values = { value(configuration, BootAttributes.MIN_PAGES, String.valueOf(usual.minPages())),
                value(configuration, BootAttributes.MAX_PAGES, String.valueOf(usual.maxPages())),
                value(configuration, BootAttributes.YOUNG_OLD, String.valueOf(usual.youngOldRatio())),
                value(configuration, BootAttributes.OLD_OLDEST, String.valueOf(usual.oldOldestRatio())) };
        String line = NLS.bind(Messages.Preface_liveList, values);
        if (!line.equals(NLS.bind(Messages.Preface_liveList, new Object[] { usual.minPages(), usual.maxPages(),
                usual.youngOldRatio(), usual.oldOldestRatio() }))) {
            lines.add(line);
        }
    }

    private static void addImage(List<String> lines, ILaunchConfiguration configuration) throws CoreException {
        String load = value(configuration, BootAttributes.LOAD_IMAGE, ""); //$NON-NLS-1$
        String save = value(configuration, BootAttributes.SAVE_IMAGE, ""); //$NON-NLS-1$
        if (!load.isEmpty()) {
            lines.add(NLS.bind(Messages.Preface_load, load));
        }
        if (!save.isEmpty()) {
            lines.add(NLS.bind(Messages.Preface_save, save));
        }
    }

    /** The same for a setting that the mistakes of a driver's source decide when nobody says otherwise. */
    public static String shown(ILaunchConfiguration configuration, String attribute, String usual)
            throws CoreException {
        boolean written = configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of()).stream()
                .anyMatch(driver -> !driver.startsWith(ScriptClass.PREFIX));
        return value(configuration, attribute, written ? Messages.Preface_fitting : usual);
    }

    /** What a configuration says, or what holds when it says nothing. */
    public static String value(ILaunchConfiguration configuration, String attribute, String usual)
            throws CoreException {
        String value = configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
        return value.isEmpty() ? usual : value;
    }
}
