// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** Every pin is checked and undone. */
public final class R15PinLifetime implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R15",
            "Every pin is checked and undone", Severity.ERROR,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: the test of the result, and the destruction of a pin object that a class "
                    + "keeps. Where else to unpin is for you to say.",
            "A pin that failed protects nothing, and a pin that is never undone takes its pages from "
                    + "the live list for good.",
            """
                    Kern::PinVirtualMemory(iPin, aStart, aSize);""",
            """
                    TInt r = Kern::PinVirtualMemory(iPin, aStart, aSize);
                    if (r != KErrNone)
                        return r;
                    // and when done
                    Kern::UnpinVirtualMemory(iPin);""",
            Reproduction.ofClient("pin-not-undone",
                    "The second request finds the pin object in use and gets `KErrInUse`. "
                            + "`mistake=pin-not-checked` lets pins fail instead; the driver then takes page "
                            + "faults as under R4."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> called = new LinkedHashSet<>();
        context.facts().functions().forEach(f -> f.calls().forEach(c -> called.add(c.callee())));
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                Set<String> undo = KernelApi.UNPINNED_BY.get(call.callee());
                if (undo != null) {
                    report(context, call, undo.stream().noneMatch(called::contains), undo);
                }
            }
        }
    }

    private static void report(RuleContext context, CallSite call, boolean neverUndone, Set<String> undo) {
        if (call.node().getParent() instanceof IASTExpressionStatement) {
            context.report(call, "The result of " + call.callee() + " is ignored; without the pin the memory can still "
                    + "be paged out.", List.of());
        } else if (neverUndone) {
            context.report(call, call.callee() + " is never undone by " + String.join(" or ", new TreeSet<>(undo))
                    + "; the pages stay in memory for good.", List.of());
        }
    }
}
