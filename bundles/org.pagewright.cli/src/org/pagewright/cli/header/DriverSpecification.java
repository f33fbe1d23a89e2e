// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.rewrite.DriverChange;

import picocli.CommandLine.TypeConversionException;

/** Reads {@code NAND:drives=2,3:media=1:name=Nand:paging=rom,code:page-drives=2:num-pages=8}. */
final class DriverSpecification {
    private static final Set<String> KEYS = Set.of("drives", "media", "name", "paging", "page-drives", "num-pages");

    private final Map<String, String> values = new HashMap<>();

    private DriverSpecification(String[] parts, String whole) {
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            if (equals < 0 || !KEYS.contains(key)) {
                throw new TypeConversionException("'" + parts[i] + "' in '" + whole
                        + "' is not one of drives=, media=, name=, paging=, page-drives=, num-pages=");
            }
            values.put(key, parts[i].substring(equals + 1));
        }
    }

    static DriverChange parse(String text) {
        String[] parts = text.split(":", -1);
        if (!parts[0].matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new TypeConversionException("'" + parts[0] + "' in '" + text + "' is no macro prefix");
        }
        var specification = new DriverSpecification(parts, text);
        String drives = specification.get("drives");
        String media = specification.get("media");
        String paging = specification.get("paging");
        String pageDrives = specification.get("page-drives");
        String pages = specification.get("num-pages");
        if (drives == null) {
            throw new TypeConversionException("'" + text + "' names no drives=");
        }
        return new DriverChange(parts[0], IntegerList.drives(drives),
                media == null ? Integer.valueOf(1) : Integer.valueOf(IntegerList.count(media, "media")),
                specification.get("name"), paging == null ? null : IntegerList.pagingBits(paging),
                pageDrives == null ? null : IntegerList.drives(pageDrives),
                pages == null ? null : IntegerList.count(pages, "num-pages"));
    }

    private @Nullable String get(String key) {
        return values.get(key);
    }
}
