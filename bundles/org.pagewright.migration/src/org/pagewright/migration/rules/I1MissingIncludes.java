// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIncludeStatement;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Severity;

/** Headers that were not found, once for each source. */
public final class I1MissingIncludes implements Rule {
    /** Its id, for checks of sources whose headers nobody looked for. */
    public static final String ID = "I1";

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(ID, "Headers that were not found",
            Severity.INFO,
            "Every driver. One line for a source at most; the kernel's own headers are not missed, because what the "
                    + "rules need of them is built in.",
            "By hand: name the folders of the headers with -I.",
            "Members, classes and macros that a missing header declares are unknown, so that some findings of other "
                    + "rules may be absent and others too many. Headers beside the source, in ../inc and in "
                    + "../include are found without -I.",
            """
                    #include <kernel/kern_priv.h>
                    #include "meter_registers.h"
                    """.stripTrailing(),
            """
                    // pagewright check -I board/inc meter.cpp
                    #include <kernel/kern_priv.h>
                    """.stripTrailing(),
            "Not in the simulator: this is about what the check could see.");

    /** Headers of the kernel and its interfaces, whose types and macros are known without them. */
    private static final Pattern BUILT_IN = Pattern
            .compile("(kernel|drivers|nkern|memmodel)/.*|(.*/)?([edku]32\\w*|nkern|nk_priv|locmedia|partitions)\\.h");

    /** Most headers that are named; the others are counted. */
    private static final int MAX_NAMES = 3;

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public boolean looksAtOtherBranches() {
        return false;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> found = context.facts().sources().stream().map(s -> fileName(s.file().name()))
                .collect(Collectors.toCollection(HashSet::new));
        for (ParsedSource source : context.facts().sources()) {
            List<IASTPreprocessorIncludeStatement> missing = Stream.of(source.unit().getIncludeDirectives())
                    .filter(i -> source.owns(i) && i.isActive() && isMissed(path(i), found)).toList();
            if (!missing.isEmpty()) {
                context.report(source, missing.get(0), message(missing), List.of());
            }
        }
    }

    private static boolean isMissed(String header, Set<String> found) {
        return !header.isEmpty() && !BUILT_IN.matcher(header).matches() && !found.contains(fileName(header));
    }

    private static String message(List<IASTPreprocessorIncludeStatement> missing) {
        List<String> names = missing.stream().map(I1MissingIncludes::path).distinct().toList();
        String first = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
        String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
        return (names.size() == 1 ? "A header was not found: " : names.size() + " headers were not found: ") + first
                + more + ". What they declare is unknown to the rules; name their folders with -I.";
    }

    private static String path(IASTPreprocessorIncludeStatement include) {
        return include.getName().toString().replace('\\', '/');
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
