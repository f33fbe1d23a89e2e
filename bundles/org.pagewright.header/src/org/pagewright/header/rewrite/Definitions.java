// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.syntax.Branch;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLine;

/** Finds directives in a header by what they define and where they stand. */
final class Definitions {
    private final HeaderFile file;

    Definitions(HeaderFile file) {
        this.file = file;
    }

    /** All definitions of a macro, in every branch. */
    List<Directive> of(String macro) {
        List<Directive> found = new ArrayList<>();
        for (HeaderLine line : file.lines()) {
            if (line instanceof Directive directive && directive.defines() && directive.name().equals(macro)) {
                found.add(directive);
            }
        }
        return found;
    }

    /** Index of a line. */
    int indexOf(HeaderLine wanted) {
        for (int i = 0; i < file.lines().size(); i++) {
            if (file.lines().get(i).start() == wanted.start()) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line at " + wanted.start());
    }

    /** The {@code #endif} line of the conditional a branch belongs to; the last line when it is missing. */
    HeaderLine endOf(Branch branch) {
        int depth = 0;
        for (HeaderLine line : file.lines()) {
            if (line.start() >= branch.first() && line instanceof Directive directive) {
                if (directive.opens()) {
                    depth++;
                } else if (directive.closes() && --depth == 0) {
                    return line;
                }
            }
        }
        return file.lines().getLast();
    }

    /** The line after which something can be added outside every conditional but the include guard. */
    HeaderLine unconditionalEnd(HeaderLine line) {
        HeaderLine end = line;
        Branch branch = end.enclosing();
        while (branch != null && !isGuard(branch)) {
            end = endOf(branch);
            branch = branch.enclosing();
        }
        return end;
    }

    /** Whether a conditional is the include guard: an #ifndef whose first directive defines that very name. */
    boolean isGuard(@Nullable Branch branch) {
        if (branch == null || branch.enclosing() != null || branch.index() > 0) {
            return false;
        }
        String guarded = null;
        for (HeaderLine line : file.lines()) {
            if (line instanceof Directive directive) {
                if (guarded != null) {
                    return directive.defines() && directive.name().equals(guarded);
                } else if (directive.start() == branch.first()) {
                    guarded = directive.keyword().equals("ifndef") ? directive.name() : "";
                }
            }
        }
        return false;
    }
}
