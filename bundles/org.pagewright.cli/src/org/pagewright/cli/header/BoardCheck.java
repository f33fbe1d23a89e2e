// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pagewright.header.HeaderReader;
import org.pagewright.header.HeaderVariant;
import org.pagewright.header.HeaderVariants;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.validate.BoardValidator;

/** Validates a header: as the definitions given say, or in every variant when none is given. */
public final class BoardCheck {
    private BoardCheck() {
    }

    /**
     * The findings; one that holds in some variants only names the definitions that lead there.
     *
     * @throws BadInputException when the header cannot be evaluated
     */
    public static List<Finding> findings(HeaderFile file, Map<String, String> defines) throws BadInputException {
        List<HeaderVariant> variants = defines.isEmpty() ? HeaderVariants.of(file, defines)
                : List.of(new HeaderVariant(Map.of(), HeaderReader.evaluate(file, defines)));
        List<Finding> all = new ArrayList<>();
        for (HeaderVariant variant : variants) {
            for (Finding finding : BoardValidator.validate(variant.board().settings(), variant.board().sources())) {
                if (all.stream().noneMatch(f -> isSame(f, finding))) {
                    all.add(variant.added().isEmpty() ? finding : in(variant, finding));
                }
            }
        }
        return all;
    }

    private static boolean isSame(Finding a, Finding b) {
        String message = b.message().substring(0, b.message().length() - 1);
        return a.rule().equals(b.rule()) && a.range().equals(b.range()) && a.message().startsWith(message);
    }

    private static Finding in(HeaderVariant variant, Finding f) {
        String message = f.message().substring(0, f.message().length() - 1) + " (" + variant.condition() + ").";
        return new Finding(f.rule(), f.severity(), f.file(), f.range(), message, f.helpTopic(), f.related(), f.fixes());
    }
}
