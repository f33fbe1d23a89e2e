// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.fix.TextDifference;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;

/** Every fix of one rule in a header, one after the other on copies of its text. */
final class HeaderFixes {
    /** A header has at most 16 drives, so no rule is broken more often; more rounds mean fixes that undo each other. */
    private static final int MOST_ROUNDS = 64;

    private HeaderFixes() {
    }

    static EditedText all(IFile file, String rule) throws BadInputException {
        String before = WorkspaceHeader.text(file);
        String name = file.getFullPath().makeRelative().toString();
        String text = before;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Fix> fix = FileCheck.headerFindings(file, text).stream()
                    .filter(f -> f.rule().equals(rule)).flatMap(f -> f.fixes().stream()).findFirst();
            if (fix.isEmpty()) {
                break;
            }
            text = fix.get().edits().getFirst().apply(text);
        }
        return EditedText.of(name, before, TextDifference.edits(before, text));
    }
}
