// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.contributed;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.model.Severity;

/** A rule of this board: nothing calls Kern::Halt. */
public final class HaltRule implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("TEST1", "No driver halts the board",
            Severity.WARNING, "all kernels", "by hand", "A halted board loses what the cache has not written.",
            "Kern::Halt();", "Kern::Fault(\"BOARD\", 1);", "");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        context.facts().functions().forEach(function -> function.calls().stream()
                .filter(call -> call.name().equals("Halt"))
                .forEach(call -> context.report(call, "Kern::Halt stops the board with dirty pages in its cache.",
                        List.of())));
    }
}
