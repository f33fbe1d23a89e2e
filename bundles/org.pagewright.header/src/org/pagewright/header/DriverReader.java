// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.eval.ExpressionList;
import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.eval.Macro;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.model.BadInputException;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.SourceRange;
import org.pagewright.model.validate.SettingSource;

/** Evaluates the macros of one driver. */
final class DriverReader {
    private final HeaderFile file;
    private final HeaderMacros macros;
    private final MacroSources sources;
    private final String prefix;
    private final EnumMap<DriverSetting, Macro> own;

    DriverReader(HeaderFile file, HeaderMacros macros, MacroSources sources, String prefix,
            EnumMap<DriverSetting, Macro> own) {
        this.file = file;
        this.macros = macros;
        this.sources = sources;
        this.prefix = prefix;
        this.own = own;
    }

    MediaDriverSettings read() throws BadInputException {
        Macro list = macro(DriverSetting.DRIVE_LIST);
        if (list != null && !own.containsKey(DriverSetting.DRIVE_COUNT)) {
            throw macros.error(list, "has no " + DriverSetting.DRIVE_COUNT.macro(prefix)
                    + " beside it, so the driver's array has no size");
        }
        return new MediaDriverSettings(prefix, number(DriverSetting.DRIVE_COUNT), list(DriverSetting.DRIVE_LIST),
                number(DriverSetting.MEDIA_COUNT), name(), number(DriverSetting.PAGING_TYPE),
                number(DriverSetting.PAGE_DRIVE_COUNT), list(DriverSetting.PAGE_DRIVE_LIST),
                number(DriverSetting.NUM_PAGES), number(DriverSetting.SECTOR_SHIFT), instances());
    }

    private @Nullable ExtensionInstances instances() throws BadInputException {
        List<Integer> letters = listOrEmpty(DriverSetting.DRIVE_LETTERS);
        if (letters.isEmpty()) {
            letters = listOrEmpty(DriverSetting.INSTANCE_UI_DRIVE_ID);
        } else {
            listOrEmpty(DriverSetting.INSTANCE_UI_DRIVE_ID);
        }
        List<Integer> drives = listOrEmpty(DriverSetting.INSTANCE_DRIVE_COUNTS);
        List<Integer> pageDrives = listOrEmpty(DriverSetting.INSTANCE_PAGE_DRIVE_COUNTS);
        List<Integer> types = listOrEmpty(DriverSetting.INSTANCE_PAGING_TYPE);
        List<Integer> pages = listOrEmpty(DriverSetting.INSTANCE_NUM_PAGES);
        Integer count = number(DriverSetting.INSTANCE_COUNT);
        boolean listed = !drives.isEmpty() || !pageDrives.isEmpty() || !types.isEmpty() || !pages.isEmpty();
        boolean extension = MediaDevice.forPrefix(prefix).isExtension();
        if (count == null && !listed && !(extension && !letters.isEmpty())) {
            return null;
        }
        int instances = count != null ? count : Math.max(1, Math.max(drives.size(), types.size()));
        return new ExtensionInstances(instances, drives, pageDrives, types, pages, letters);
    }

    private @Nullable Macro macro(DriverSetting setting) {
        return own.get(setting);
    }

    private @Nullable Integer number(DriverSetting setting) throws BadInputException {
        Macro macro = macro(setting);
        if (macro == null) {
            return null;
        }
        long value = macros.integer(macro);
        note(setting, macro, List.of(value));
        return (int) value;
    }

    private @Nullable List<Integer> list(DriverSetting setting) throws BadInputException {
        return own.containsKey(setting) ? listOrEmpty(setting) : null;
    }

    private List<Integer> listOrEmpty(DriverSetting setting) throws BadInputException {
        Macro macro = macro(setting);
        if (macro == null) {
            return List.of();
        }
        List<Long> values = macros.integers(macro);
        note(setting, macro, values);
        return values.stream().map(Long::intValue).toList();
    }

    private @Nullable String name() throws BadInputException {
        Macro macro = macro(DriverSetting.DRIVE_NAME);
        if (macro == null) {
            return null;
        }
        String name = macros.string(macro);
        note(DriverSetting.DRIVE_NAME, macro, List.of());
        return name;
    }

    private void note(DriverSetting setting, Macro macro, List<Long> values) {
        Directive definition = macro.definition();
        if (definition == null) {
            sources.put(prefix, setting, new SettingSource(macro.name(), "", SourceRange.FILE, List.of(), values));
            return;
        }
        List<HeaderToken> body = definition.body();
        HeaderToken name = definition.arguments().getFirst();
        SourceRange range = body.isEmpty()
                ? file.range(name.start(), name.end())
                : file.range(body.getFirst().start(), body.getLast().end());
        List<SourceRange> items = new ArrayList<>();
        for (List<HeaderToken> item : ExpressionList.split(body)) {
            if (!item.isEmpty()) {
                items.add(file.range(item.getFirst().start(), item.getLast().end()));
            }
        }
        sources.put(prefix, setting, new SettingSource(macro.name(), text(body), range,
                items.size() == values.size() ? items : List.of(), values));
    }

    /** The replacement with one space where the file has any white space or comment. */
    private static String text(List<HeaderToken> body) {
        var out = new StringBuilder();
        int last = -1;
        for (HeaderToken token : body) {
            if (last >= 0 && token.start() > last) {
                out.append(' ');
            }
            out.append(token.spelling());
            last = token.end();
        }
        return out.toString();
    }
}
