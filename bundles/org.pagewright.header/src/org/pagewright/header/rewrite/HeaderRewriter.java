// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderVariant;
import org.pagewright.header.HeaderVariants;
import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.syntax.Branch;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLine;
import org.pagewright.model.BadInputException;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;
import org.pagewright.model.validate.SettingSource;

/**
 * Changes a header by the smallest edits that do it. Definitions are changed in all branches of the header's
 * conditionals, or only where the given {@code -D} definitions lead.
 */
public final class HeaderRewriter {
    private final HeaderFile file;
    private final Map<String, String> defines;
    private final List<HeaderVariant> variants;
    private final Definitions definitions;
    private final HeaderMacros macros;

    private HeaderRewriter(HeaderFile file, Map<String, String> defines) throws BadInputException {
        this.file = file;
        this.defines = Map.copyOf(defines);
        this.variants = HeaderVariants.of(file, defines);
        this.definitions = new Definitions(file);
        this.macros = HeaderMacros.of(file, defines);
    }

    /**
     * Sets values of one driver.
     *
     * @param defines empty to change every branch, else the definitions whose branches to change
     * @throws BadInputException when the header has no such driver, or a macro to remove serves another driver too
     */
    public static EditedText set(HeaderFile file, Map<String, String> defines, DriverChange change)
            throws BadInputException {
        return EditedText.of(file.name(), file.text(), new HeaderRewriter(file, defines).set(change));
    }

    /**
     * Adds drivers behind the last one, in the style of its definitions.
     *
     * @throws BadInputException when a driver of that name is there already
     */
    public static EditedText add(HeaderFile file, List<DriverChange> drivers) throws BadInputException {
        return EditedText.of(file.name(), file.text(), new HeaderRewriter(file, Map.of()).add(drivers));
    }

    /**
     * Removes a driver with the comment above it, in every branch.
     *
     * @throws BadInputException when the header has no such driver
     */
    public static EditedText remove(HeaderFile file, String prefix) throws BadInputException {
        return EditedText.of(file.name(), file.text(), new HeaderRewriter(file, Map.of()).remove(prefix));
    }

    /** The text of a new header with these drivers. */
    public static String create(List<DriverChange> drivers) {
        return GroupText.header(drivers);
    }

    private List<TextEdit> set(DriverChange change) throws BadInputException {
        requireDriver(change.prefix());
        List<TextEdit> edits = new ArrayList<>();
        Map<HeaderLine, StringBuilder> additions = new LinkedHashMap<>();
        Map<DriverSetting, List<Long>> numbers = change.numbers();
        for (DriverSetting setting : DriverSetting.values()) {
            List<Long> values = numbers.getOrDefault(setting, List.of());
            String name = change.name();
            boolean named = setting == DriverSetting.DRIVE_NAME && name != null;
            if (!numbers.containsKey(setting) && !named) {
                continue;
            }
            String macro = macro(change.prefix(), setting);
            List<Directive> found = inScope(macro);
            for (Directive define : found) {
                var edit = new ValueEdit(file, define);
                edits.addAll(named && name != null ? edit.text(GroupText.quoted(name))
                        : edit.numbers(setting, values, macros));
            }
            if (found.isEmpty()) {
                String text = named && name != null ? GroupText.quoted(name) : DriverChange.text(setting, values);
                append(change.prefix(), setting, macro, text, additions);
            }
        }
        if (change.removesPaging()) {
            edits.addAll(removal(change.prefix(), DriverChange.PAGING));
        }
        additions.forEach((line, text) -> edits.add(insertion(line, text.toString())));
        return edits;
    }

    private List<TextEdit> add(List<DriverChange> drivers) throws BadInputException {
        var text = new StringBuilder();
        HeaderLine last = file.lines().getFirst();
        DefineStyle style = DefineStyle.OWN;
        Set<String> present = prefixes();
        for (HeaderLine line : file.lines()) {
            if (line instanceof Directive define && define.defines() && ownedBy(define.name(), present)) {
                last = line;
                if (!define.name().endsWith("_" + DriverSetting.PAGING_TYPE.suffix())) {
                    style = DefineStyle.of(file, define);
                }
            }
        }
        String lineEnd = file.source().lineEnding();
        for (DriverChange driver : drivers) {
            if (!present.add(driver.prefix())) {
                throw new BadInputException(file.name() + " already has a driver " + driver.prefix()
                        + "; change it with 'header set'.");
            }
            text.append(lineEnd).append(GroupText.driver(driver, style, lineEnd));
        }
        return List.of(insertion(definitions.unconditionalEnd(last), text.toString()));
    }

    private List<TextEdit> remove(String prefix) throws BadInputException {
        requireDriver(prefix);
        if (prefixes().size() == 1) {
            throw new BadInputException(file.name() + " would be left without any driver.");
        }
        return removal(prefix, List.of(DriverSetting.values()));
    }

    private List<TextEdit> removal(String prefix, List<DriverSetting> settings) throws BadInputException {
        var removal = new LineRemoval(file);
        for (DriverSetting setting : settings) {
            String macro = macro(prefix, setting);
            if (macro.equals(setting.suffix())) {
                for (HeaderVariant variant : variants) {
                    refuseShared(variant.board(), prefix, setting);
                }
            }
            inScope(macro).forEach(removal::add);
        }
        return removal.edits();
    }

    private void refuseShared(HeaderBoard board, String prefix, DriverSetting setting) throws BadInputException {
        for (MediaDriverSettings other : board.settings().drivers()) {
            if (!other.prefix().equals(prefix) && board.sources().source(other.prefix(), setting)
                    .map(SettingSource::macro).orElse("").equals(setting.suffix())) {
                throw new BadInputException(file.name() + ": " + setting.suffix() + " serves " + other.prefix()
                        + " too; give each driver its own macro first.");
            }
        }
    }

    private void append(String prefix, DriverSetting missing, String macro, String value,
            Map<HeaderLine, StringBuilder> additions) {
        HeaderLine anchor = file.lines().getLast();
        DefineStyle style = DefineStyle.OWN;
        for (DriverSetting setting : DriverSetting.values()) {
            List<Directive> found = inScope(macro(prefix, setting));
            if (setting.compareTo(missing) < 0 && !found.isEmpty()) {
                Directive last = found.getLast();
                Branch branch = last.enclosing();
                anchor = found.size() > 1 && branch != null && defines.isEmpty() ? definitions.endOf(branch) : last;
                style = DefineStyle.of(file, last);
            }
        }
        String lineEnd = file.source().lineEnding();
        additions.computeIfAbsent(anchor, a -> new StringBuilder()).append(style.line(macro, value)).append(lineEnd);
    }

    private TextEdit insertion(HeaderLine after, String lines) {
        String lineEnd = file.source().lineEnding();
        if (after.contentEnd() == after.end()) {
            String inner = lines.substring(0, lines.length() - lineEnd.length());
            return new TextEdit(after.end(), 0, lineEnd + inner);
        }
        return new TextEdit(after.end(), 0, lines);
    }

    private List<Directive> inScope(String macro) {
        List<Directive> all = definitions.of(macro);
        if (defines.isEmpty()) {
            return all;
        }
        Set<Integer> active = new LinkedHashSet<>();
        macros.activeDefinitions().forEach(d -> active.add(d.start()));
        return all.stream().filter(d -> active.contains(d.start())).toList();
    }

    /** The macro a driver takes a setting from in any variant; its own one when it has none yet. */
    private String macro(String prefix, DriverSetting setting) {
        for (HeaderVariant variant : variants) {
            var source = variant.board().sources().source(prefix, setting);
            if (source.isPresent()) {
                return source.get().macro();
            }
        }
        return setting.macro(prefix);
    }

    private Set<String> prefixes() {
        Set<String> all = new LinkedHashSet<>();
        for (HeaderVariant variant : variants) {
            variant.board().settings().drivers().forEach(d -> all.add(d.prefix()));
        }
        return all;
    }

    private static boolean ownedBy(String macro, Set<String> prefixes) {
        return DriverSetting.ofMacro(macro).map(s -> macro.substring(0, macro.length() - s.suffix().length() - 1))
                .filter(prefixes::contains).isPresent();
    }

    private void requireDriver(String prefix) throws BadInputException {
        if (!prefixes().contains(prefix)) {
            throw new BadInputException(file.name() + " has no driver " + prefix + "; it has "
                    + String.join(", ", prefixes()) + ".");
        }
    }
}
