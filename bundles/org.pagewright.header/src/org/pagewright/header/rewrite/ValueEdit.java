// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.header.eval.ExpressionList;
import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.edit.TextEdit;

/** Changes the value of one definition: only the items that differ, with the trailing comment kept in its column. */
final class ValueEdit {
    private final HeaderFile file;
    private final Directive define;
    private final List<HeaderToken> body;

    ValueEdit(HeaderFile file, Directive define) {
        this.file = file;
        this.define = define;
        this.body = define.body();
    }

    /** Edits that give the definition these values; none when it has them. */
    List<TextEdit> numbers(DriverSetting setting, List<Long> values, HeaderMacros macros) {
        List<Long> present = macros.tryIntegers(body);
        if (values.equals(present)) {
            return List.of();
        }
        if (body.isEmpty()) {
            HeaderToken name = define.arguments().getFirst();
            return List.of(new TextEdit(name.end(), 0, " " + DriverChange.text(setting, values)));
        }
        List<List<HeaderToken>> items = ExpressionList.split(body);
        if (!setting.isList() || present == null || present.size() != items.size() || values.isEmpty()
                || items.stream().anyMatch(List::isEmpty)) {
            return aligned(List.of(replace(start(body), end(body), DriverChange.text(setting, values))));
        }
        return aligned(listEdits(items, present, values));
    }

    /** Edits that give the definition this text; none when it has it. */
    List<TextEdit> text(String value) {
        if (body.isEmpty()) {
            return List.of(new TextEdit(define.arguments().getFirst().end(), 0, " " + value));
        }
        String present = file.text().substring(start(body), end(body));
        return present.equals(value) ? List.of() : aligned(List.of(replace(start(body), end(body), value)));
    }

    private List<TextEdit> listEdits(List<List<HeaderToken>> items, List<Long> present, List<Long> values) {
        int same = 0;
        while (same < Math.min(present.size(), values.size()) && present.get(same).equals(values.get(same))) {
            same++;
        }
        List<TextEdit> edits = new ArrayList<>();
        if (present.size() == values.size()) {
            for (int i = same; i < values.size(); i++) {
                if (!present.get(i).equals(values.get(i))) {
                    edits.add(replace(start(items.get(i)), end(items.get(i)), values.get(i).toString()));
                }
            }
        } else if (same == values.size()) {
            edits.add(replace(end(items.get(same - 1)), end(items.getLast()), ""));
        } else {
            String separator = items.size() < 2 ? ","
                    : file.text().substring(end(items.get(0)), start(items.get(1))).replaceAll("[^, \t]", "");
            String rest = String.join(separator,
                    values.subList(same, values.size()).stream().map(String::valueOf).toList());
            if (same == present.size()) {
                edits.add(new TextEdit(end(items.getLast()), 0, separator + rest));
            } else {
                edits.add(replace(start(items.get(same)), end(items.getLast()), rest));
            }
        }
        return edits;
    }

    /** Adds the edit of the gap before a trailing comment, so that the comment keeps its column where it can. */
    private List<TextEdit> aligned(List<TextEdit> edits) {
        List<HeaderToken> tokens = define.tokens();
        int after = 0;
        while (after < tokens.size() && tokens.get(after).start() < end(body)) {
            after++;
        }
        if (after + 1 >= tokens.size() || tokens.get(after).kind() != TokenKind.WHITESPACE
                || tokens.get(after + 1).kind() != TokenKind.LINE_COMMENT
                        && tokens.get(after + 1).kind() != TokenKind.BLOCK_COMMENT) {
            return edits;
        }
        HeaderToken gap = tokens.get(after);
        String old = file.text().substring(gap.start(), gap.end());
        int delta = edits.stream().mapToInt(e -> e.text().length() - e.length()).sum();
        if (delta == 0 || old.length() == 1 && old.charAt(0) == ' ' || old.indexOf('\\') >= 0) {
            return edits;
        }
        int lineStart = Math.max(file.text().lastIndexOf('\n', gap.start() - 1),
                file.text().lastIndexOf('\r', gap.start() - 1)) + 1;
        int from = DefineStyle.column(file.text().substring(lineStart, gap.start()));
        int to = DefineStyle.column(file.text().substring(lineStart, gap.end()));
        List<TextEdit> all = new ArrayList<>(edits);
        all.add(replace(gap.start(), gap.end(), DefineStyle.gap(from + delta, to, old.indexOf('\t') >= 0)));
        return all;
    }

    private static int start(List<HeaderToken> tokens) {
        return tokens.getFirst().start();
    }

    private static int end(List<HeaderToken> tokens) {
        return tokens.getLast().end();
    }

    /** Replaces a range; a value that stands right behind the name gets the space it lacks. */
    private TextEdit replace(int start, int end, String text) {
        boolean glued = start == define.arguments().getFirst().end();
        return new TextEdit(start, end - start, glued ? " " + text : text);
    }
}
