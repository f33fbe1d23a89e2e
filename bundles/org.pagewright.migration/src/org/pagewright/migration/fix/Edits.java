// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTMacroExpansionLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTNodeLocation;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** Collects the edits of a repair, file by file. */
final class Edits {
    private final Map<SourceFile, List<TextEdit>> edits = new LinkedHashMap<>();

    void add(ParsedSource source, TextEdit edit) {
        of(source).add(edit);
    }

    /** The edits of one file, to add to. */
    List<TextEdit> of(ParsedSource source) {
        return edits.computeIfAbsent(source.file(), f -> new ArrayList<>());
    }

    void insert(ParsedSource source, int offset, String text) {
        add(source, new TextEdit(offset, 0, text));
    }

    /** @throws NotRepairable when the node is inside a macro */
    void replace(ParsedSource source, IASTNode node, String text) throws NotRepairable {
        refuseMacro(source, node);
        SourceRange range = source.range(node);
        add(source, new TextEdit(range.offset(), range.length(), text));
    }

    /** A part of what a macro becomes has no place of its own; the whole of it has. */
    private static void refuseMacro(ParsedSource source, IASTNode node) throws NotRepairable {
        IASTNodeLocation[] places = node.getNodeLocations();
        IASTNode parent = node.getParent();
        if (places.length == 1 && places[0] instanceof IASTMacroExpansionLocation && parent != null
                && source.range(parent).equals(source.range(node))) {
            throw new NotRepairable(
                    "line " + source.range(node).line() + " uses a macro that has to be changed itself");
        }
    }

    /**
     * Removes a statement with its line when nothing else is on it.
     *
     * @throws NotRepairable when the node is inside a macro
     */
    void remove(ParsedSource source, IASTNode node) throws NotRepairable {
        refuseMacro(source, node);
        SourceFile file = source.file();
        SourceRange range = source.range(node);
        int end = range.offset() + range.length();
        int start = file.lineStart(range.line());
        int next = file.lineStart(file.lineOf(end) + 1);
        boolean alone = file.text().substring(start, range.offset()).isBlank()
                && file.text().substring(end, next).strip().matches("(//.*)?");
        add(source, alone ? new TextEdit(start, next - start, "") : new TextEdit(range.offset(), range.length(), ""));
    }

    /** Removes a statement with its line and the comment lines right above it. */
    void removeWithComment(ParsedSource source, IASTNode node) throws NotRepairable {
        SourceFile file = source.file();
        SourceRange range = source.range(node);
        int above = TextAnchor.aboveComment(file, range.offset());
        int start = file.lineStart(range.line());
        if (above < start && file.text().substring(start, range.offset()).isBlank()) {
            add(source, new TextEdit(above, start - above, ""));
        }
        remove(source, node);
    }

    /**
     * The fix they make.
     *
     * @throws NotRepairable when two of them are for the same place
     */
    Fix fix(String title) throws NotRepairable {
        var texts = new ArrayList<EditedText>();
        for (Map.Entry<SourceFile, List<TextEdit>> file : edits.entrySet()) {
            // An insertion at the start of a replaced piece comes before it.
            List<TextEdit> sorted = new ArrayList<>(file.getValue());
            sorted.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).offset() < sorted.get(i - 1).end()) {
                    throw new NotRepairable("line " + file.getKey().lineOf(sorted.get(i).offset())
                            + " would have to be changed twice");
                }
            }
            texts.add(EditedText.of(file.getKey().name(), file.getKey().text(), sorted));
        }
        return new Fix(title, texts);
    }
}
