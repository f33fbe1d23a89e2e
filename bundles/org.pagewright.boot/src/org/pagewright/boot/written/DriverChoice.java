// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;

/**
 * Which driver of a header sources are, and why.
 *
 * @param settings the driver
 * @param reason   why this one, to follow its name: "whose macros they use"
 */
record DriverChoice(MediaDriverSettings settings, String reason) {
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile(
            "\\b([A-Z][A-Z0-9]*)_(?:DRIVECOUNT|DRIVELIST|NUMMEDIA|DRIVENAME|PAGEDRIVECOUNT|PAGEDRIVELIST)\\b");

    /** @throws BadInputException when the sources belong to a driver that does not page, or to none of the header */
    static DriverChoice of(List<SourceFile> sources, BoardSettings board) throws BadInputException {
        String first = sources.isEmpty() ? "the sources" : sources.getFirst().name();
        List<MediaDriverSettings> paging = board.drivers().stream().filter(DriverChoice::pages).toList();
        if (paging.isEmpty()) {
            throw new BadInputException(board.sourceName()
                    + " gives no driver a paging type, so there is nothing to boot " + first + " with.");
        }
        TreeSet<String> prefixes = prefixes(sources);
        for (MediaDriverSettings driver : paging) {
            if (prefixes.contains(driver.prefix())) {
                return new DriverChoice(driver, "whose macros it uses");
            }
        }
        if (!prefixes.isEmpty()) {
            throw new BadInputException(refusal(first, prefixes, board));
        }
        for (MediaDriverSettings driver : paging) {
            String kind = driver.prefix().toLowerCase(Locale.ROOT).replaceFirst("\\d+$", "");
            if (sources.stream().anyMatch(source -> fileName(source).contains(kind))) {
                return new DriverChoice(driver, "by its file name, as it uses no macros of the header");
            }
        }
        if (paging.size() == 1) {
            return new DriverChoice(paging.getFirst(),
                    "the only one that pages; the source names no macros of the header");
        }
        throw new BadInputException(first + " names no macros of " + board.sourceName() + ", and several drivers page: "
                + names(paging) + ".");
    }

    private static String refusal(String first, TreeSet<String> prefixes, BoardSettings board) {
        for (MediaDriverSettings driver : board.drivers()) {
            if (prefixes.contains(driver.prefix())) {
                return first + " uses the macros of " + driver.prefix() + ", to which " + board.sourceName()
                        + " gives no paging type, so there is no paging to boot it with.";
            }
        }
        return first + " uses the macros of " + String.join(" and ", prefixes) + ", and " + board.sourceName()
                + " has no such driver; it has " + names(board.drivers()) + ".";
    }

    private static String names(List<MediaDriverSettings> drivers) {
        return drivers.stream().map(MediaDriverSettings::prefix).collect(Collectors.joining(", "));
    }

    private static String fileName(SourceFile source) {
        String name = source.name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static TreeSet<String> prefixes(List<SourceFile> sources) {
        var prefixes = new TreeSet<String>();
        for (SourceFile source : sources) {
            Matcher macro = MACRO.matcher(withoutComments(source));
            while (macro.find()) {
                prefixes.add(macro.group(1));
            }
        }
        return prefixes;
    }

    static String withoutComments(SourceFile source) {
        return COMMENT.matcher(source.text()).replaceAll(" ");
    }

    /** Whether a driver, or an instance of an extension, has a paging type. */
    static boolean pages(MediaDriverSettings driver) {
        ExtensionInstances instances = driver.instances();
        return driver.pages() || instances != null && instances.pagingTypeBits().stream().anyMatch(bits -> bits != 0);
    }
}
