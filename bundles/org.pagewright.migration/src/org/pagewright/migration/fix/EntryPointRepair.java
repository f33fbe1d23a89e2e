// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** P4: the slips of the guide's own entry point. P5: a constant that belongs to the other attribute word. */
final class EntryPointRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("P4", "P5");
    }

    @Override
    public String unfit(Finding finding) {
        return finding.message().contains("belongs to the other attribute word")
                ? "more than the pageable flag is in the wrong word"
                : "";
    }

    @Override
    public String byHand(Finding finding) {
        return finding.message().contains("belongs to the other attribute word")
                ? "use the constant of the word: KDriveAtt... for iDriveAtt, KMediaAtt... for iMediaAtt."
                : "";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        for (ParsedSource source : facts.sources()) {
            if (source.file().name().equals(finding.file())) {
                String text = source.file().text();
                int offset = finding.range().offset();
                String here = text.substring(offset, offset + finding.range().length());
                TextEdit edit = edit(finding, offset, here);
                return edit == null ? Optional.empty()
                        : Optional.of(new Fix(edit.text().startsWith("return") ? "Return KErrNoMemory"
                                : edit.text().equals("!=") ? "Compare with !=" : "Use " + edit.text(),
                                List.of(EditedText.of(finding.file(), text, List.of(edit)))));
            }
        }
        return Optional.empty();
    }

    private static @Nullable TextEdit edit(Finding finding, int offset, String here) {
        if (finding.message().startsWith("This condition assigns")) {
            return new TextEdit(offset + here.indexOf("|="), 2, "!=");
        }
        if (finding.message().startsWith("This returns ")) {
            return new TextEdit(offset, here.length(), "return KErrNoMemory;");
        }
        boolean crossed = finding.message().contains("belongs to the other attribute word");
        String drive = "KDriveAttPageable";
        String media = "KMediaAttPageable";
        if (crossed && here.contains(drive) != here.contains(media)) {
            String wrong = here.contains(drive) ? drive : media;
            return new TextEdit(offset + here.indexOf(wrong), wrong.length(), wrong.equals(drive) ? media : drive);
        }
        return null;
    }
}
