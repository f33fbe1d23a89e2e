// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** S4 and S5: an array made from the list macro, and a descriptor made from the name, before the entry point. */
final class DriveListRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("S4", "S5");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.rule().equals("S4")
                ? "initialise a constant TInt array with the list macro and pass the array."
                : "make a descriptor with _LIT and pass that.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return Optional.empty();
        }
        boolean list = finding.rule().equals("S4");
        boolean paging = call.calls("LocDrv::RegisterPagingDevice");
        ParsedSource source = call.owner().source();
        SourceFile file = source.file();
        SourceRange range = call.range();
        String text = file.text().substring(range.offset(), range.offset() + range.length());
        int[] place = argument(text, list ? paging ? 1 : 2 : 5);
        String written = place.length == 0 ? "" : text.substring(place[0], place[1]);
        String count = list ? text.substring(argument(text, paging ? 2 : 1)[0], argument(text, paging ? 2 : 1)[1]) : "";
        if (!written.matches(list ? "[A-Z]\\w*" : "[A-Z]\\w*|\"[^\"]*\"") || list && !count.matches("\\w+")) {
            throw new NotRepairable("the argument is not one macro");
        }
        String name = list ? camel(written.replaceFirst("_?DRIVELIST$|_?LIST$", "")) + "DriveList"
                : "K"
                        + (written.startsWith("\"") ? "Media" : camel(written.replaceFirst("_?DRIVENAME$", "")))
                        + "DriveName";
        if (file.text().matches("(?s).*\\b" + name + "\\b.*")) {
            throw new NotRepairable(name + " is used for something else already");
        }
        String made = list ? "static const TInt " + name + "[" + count + (paging ? " + 1" : "") + "] = {" + written
                + "};" : "_LIT(" + name + ", " + written + ");";
        var edits = new Edits();
        insert(edits, call.owner(), made);
        edits.add(source, new TextEdit(range.offset() + place[0], written.length(), name));
        return Optional.of(edits.fix(list ? "Pass the drives as an array" : "Pass the name as a descriptor"));
    }

    /** Before the function, beside others of its kind. */
    private static void insert(Edits edits, FunctionFacts function, String made) {
        SourceFile file = function.source().file();
        int offset = TextAnchor.aboveComment(file, function.source().range(function.node()).offset());
        int line = file.lineOf(offset);
        String end = TextAnchor.lineEnd(file);
        boolean beside = file.line(line - 1).isBlank() && file.line(line - 2).matches("(static const TInt|_LIT\\().*");
        edits.insert(function.source(), beside ? file.lineStart(line - 1) : offset, made + end + (beside ? "" : end));
    }

    private static String camel(String macro) {
        var name = new StringBuilder();
        for (String word : macro.split("_")) {
            name.append(word.isEmpty() ? "" : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** Where an argument of a call stands in the text as written, since a macro may become several of them. */
    private static int[] argument(String call, int index) {
        int depth = 0;
        int seen = 0;
        int start = call.indexOf('(') + 1;
        for (int i = start; i < call.length() && start > 0; i++) {
            char c = call.charAt(i);
            boolean ends = depth == 0 && (c == ',' || c == ')');
            if (ends && seen == index) {
                String part = call.substring(start, i);
                int from = start + part.length() - part.stripLeading().length();
                return new int[] { from, from + part.strip().length() };
            }
            if (ends) {
                seen++;
                start = i + 1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return new int[0];
    }
}
