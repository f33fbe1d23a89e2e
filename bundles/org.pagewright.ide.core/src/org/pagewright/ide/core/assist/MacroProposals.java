// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.pagewright.model.DriverSetting;

/** Completions in a header: macros a driver still lacks, and the values of a paging type. */
public final class MacroProposals {
    private static final Pattern DEFINED = Pattern.compile("^[ \\t]*#[ \\t]*define[ \\t]+(\\w+)", Pattern.MULTILINE); //$NON-NLS-1$
    private static final Pattern BEFORE_NAME = Pattern
            .compile("(#[ \\t]*(?:define[ \\t]+|(?:if|ifdef|ifndef)[ \\t]+))?(\\w*)$"); //$NON-NLS-1$
    private static final Pattern BEFORE_TYPE = Pattern
            .compile("#[ \\t]*define[ \\t]+\\w*PAGING_TYPE[ \\t]+.*?([\\w:]*)$"); //$NON-NLS-1$
    /** Prefixes that the kernel's header has an alias for. */
    private static final List<String> USUAL = List.of("NAND", "IRAM", "LFFS", "MMC0", "SDIO0", "NFE"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
    private static final List<String> TYPES = List.of("(DPagingDevice::ERom | DPagingDevice::ECode)", //$NON-NLS-1$
            "DPagingDevice::ERom", "DPagingDevice::ECode", "DPagingDevice::EData"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private MacroProposals() {
    }

    /** What fits at an offset. */
    public static List<MacroProposal> at(String text, int offset) {
        String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        Matcher type = BEFORE_TYPE.matcher(line);
        if (type.find()) {
            return types(type.group(1), offset);
        }
        Matcher name = BEFORE_NAME.matcher(line);
        boolean starts = name.find() && (name.group(1) != null || line.isBlank() || line.strip().equals(name.group(2)));
        return starts ? names(text, offset, name.group(2), name.group(1) == null) : List.of();
    }

    private static List<MacroProposal> types(String typed, int offset) {
        var proposals = new ArrayList<MacroProposal>();
        for (String type : TYPES) {
            if (type.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
                proposals.add(new MacroProposal(offset - typed.length(), typed.length(), type, type,
                        MacroMeaning.of(DriverSetting.PAGING_TYPE)));
            }
        }
        return proposals;
    }

    /** Prefixes of this header first, then the usual ones; what is defined already is not proposed again. */
    private static List<MacroProposal> names(String text, int offset, String typed, boolean withDirective) {
        Set<String> defined = new LinkedHashSet<>();
        Set<String> prefixes = new LinkedHashSet<>();
        Matcher matcher = DEFINED.matcher(text);
        while (matcher.find()) {
            defined.add(matcher.group(1));
            String prefix = new MacroWord(matcher.start(1), matcher.group(1)).prefix();
            if (!prefix.isEmpty()) {
                prefixes.add(prefix);
            }
        }
        prefixes.addAll(USUAL);
        var proposals = new ArrayList<MacroProposal>();
        for (String prefix : prefixes) {
            for (DriverSetting setting : DriverSetting.values()) {
                String macro = setting.macro(prefix);
                boolean fits = macro.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
                if (fits && !defined.contains(macro) && !macro.equals(typed)) {
                    proposals.add(new MacroProposal(offset - typed.length(), typed.length(),
                            (withDirective ? "#define " : "") + macro + ' ', macro, //$NON-NLS-1$ //$NON-NLS-2$
                            NLS.bind(Messages.Proposal_info, macro, MacroMeaning.of(setting))));
                }
            }
        }
        return proposals;
    }
}
