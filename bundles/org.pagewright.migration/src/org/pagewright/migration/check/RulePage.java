// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

/** The documentation page of a rule, made from its descriptor. */
public final class RulePage {
    private RulePage() {
    }

    /** The page as Markdown. */
    public static String of(RuleDescriptor rule) {
        return """
                # %s: %s

                Severity: %s. %s

                ## Why

                %s

                ## Bad

                ```cpp
                %s
                ```

                ## Good

                ```cpp
                %s
                ```

                ## Repair

                %s

                ## Reproduce in the simulator

                %s

                ## Accept a finding

                Write why, on the line or the line before it: `// pagewright: allow %s -- reason`.
                """.formatted(rule.id(), rule.title(), rule.severity().id(), rule.scope(), rule.why(), rule.bad(),
                rule.good(), rule.repair(), rule.reproduce(), rule.id());
    }
}
