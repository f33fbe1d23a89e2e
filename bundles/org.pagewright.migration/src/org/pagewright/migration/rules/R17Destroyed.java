// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** What DoCreate creates the destructor destroys, after the queue. */
public final class R17Destroyed implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R17",
            "What DoCreate creates the destructor destroys, after the queue", Severity.ERROR,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: the missing call is inserted after the queue's own destruction.",
            "A request object that is not destroyed leaks. One that is destroyed before the DFC "
                    + "queue can still be used by a DFC that is running.",
            """
                    DChannel::~DChannel() {
                        if (iDfcQ)
                            iDfcQ->Destroy();
                    }""",
            """
                    DChannel::~DChannel() {
                        if (iDfcQ)
                            iDfcQ->Destroy();
                        Kern::DestroyClientRequest(iRequest);
                    }""",
            Reproduction.ofClient("requests-destroyed-first",
                    "A DFC that runs on completes a destroyed request: `KERN 122`. "
                            + "`mistake=requests-not-destroyed` shows what a channel leaves behind."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (ClassFacts type : context.facts().classes()) {
            List<FunctionFacts> functions = context.facts().functionsOf(type.name());
            FunctionFacts destructor = Search.first(functions.stream().filter(FunctionFacts::isDestructor));
            for (FunctionFacts function : functions) {
                for (CallSite call : function.calls()) {
                    String destroy = KernelApi.DESTROYED_BY.get(call.callee());
                    if (destroy != null && isMember(function, call.argument(0))) {
                        check(context, functions, destructor, call, destroy);
                    }
                }
            }
        }
    }

    private static boolean isMember(FunctionFacts function, String object) {
        return object.matches("i[A-Z]\\w*") && function.localType(object) == null && !function.className().isEmpty();
    }

    private static void check(RuleContext context, List<FunctionFacts> functions, @Nullable FunctionFacts destructor,
            CallSite create, String destroy) {
        String object = create.argument(0);
        CallSite found = Search.first(Stream.concat(functions.stream(), context.facts().functions().stream())
                .flatMap(f -> f.calls().stream()).filter(c -> c.calls(destroy) && c.argument(0).endsWith(object)));
        if (found == null) {
            context.report(create, object + " is created here and nothing in " + create.owner().className()
                    + " calls " + destroy + " for it.", List.of());
        } else if (destructor != null && found.owner() == destructor) {
            CallSite queue = Search.first(destructor.calls().stream().filter(c -> c.name().equals("Destroy")
                    && isQueue(functions, c.callee().replaceFirst("(->|\\.)Destroy$", ""))));
            if (queue != null && queue.range().offset() > found.range().offset()) {
                context.report(found, object + " is destroyed before the DFC queue, whose thread may still use it.",
                        List.of());
            }
        }
    }

    /** Whether a member is a DFC queue by its name or because it is created as one. */
    private static boolean isQueue(List<FunctionFacts> functions, String member) {
        return member.toLowerCase(Locale.ROOT).contains("dfcq") || functions.stream().flatMap(f -> f.calls().stream())
                .anyMatch(c -> c.calls("Kern::DynamicDfcQCreate") && c.argument(0).equals(member));
    }
}
