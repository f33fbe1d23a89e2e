// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.pagewright.model.SourceRange;

/**
 * A parsed source.
 *
 * @param file       the text
 * @param unit       its syntax tree, with the prelude in front
 * @param shift      characters of the prelude, to subtract from offsets of the tree
 * @param problems   where the text does not parse
 * @param includes   headers named by active include directives
 */
public record ParsedSource(SourceFile file, IASTTranslationUnit unit, int shift, List<SyntaxProblem> problems,
        List<String> includes) {

    /** Place of a node in the user's text; a node made by a macro has the place of the macro's use. */
    public SourceRange range(IASTNode node) {
        var location = node.getFileLocation();
        return location == null ? SourceRange.FILE
                : file.range(location.getNodeOffset() - shift, location.getNodeLength());
    }

    /** Whether a node is in the user's text and not in the prelude. */
    public boolean owns(IASTNode node) {
        var location = node.getFileLocation();
        return location != null && location.getNodeOffset() >= shift;
    }

    /** A node as the user wrote it; a node made by a macro is the macro's use. */
    public String written(IASTNode node) {
        SourceRange range = range(node);
        return file.text().substring(range.offset(), range.offset() + range.length());
    }
}
