// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** L2: the header's macro in place of a number; which of the two is right only the user knows. */
final class HeaderNumberRepair implements Repair {
    private static final Pattern MACRO = Pattern.compile(" for (\\w+_(?:DRIVECOUNT|NUMMEDIA|PAGEDRIVECOUNT|PAGING_TYPE|"
            + "SECTOR_SHIFT|NUM_PAGES))\\.$");

    @Override
    public List<String> rules() {
        return List.of("L2");
    }

    @Override
    public String byHand(Finding finding) {
        return "use the header's macro, or mend the header when the source is right.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        Matcher macro = MACRO.matcher(finding.message());
        if (!macro.find()) {
            throw new NotRepairable("the array or the name is declared elsewhere");
        }
        for (FunctionFacts function : facts.functions()) {
            for (CallSite call : function.calls()) {
                for (IASTNode argument : call.arguments()) {
                    if (function.source().file().name().equals(finding.file())
                            && function.source().range(argument).equals(finding.range())) {
                        if (function.source().includes().stream().noneMatch(i -> i.endsWith("variantmediadef.h"))) {
                            throw new NotRepairable("the file does not include variantmediadef.h");
                        }
                        var edits = new Edits();
                        edits.replace(function.source(), argument, macro.group(1));
                        return Optional.of(edits.fix("Use " + macro.group(1) + " of the header").asChoice());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
