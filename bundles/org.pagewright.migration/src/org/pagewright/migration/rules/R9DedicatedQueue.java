// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Severity;

/** A DFC queue of the driver's own. */
public final class R9DedicatedQueue implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R9",
            "A DFC queue of the driver's own", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic: Kern::DynamicDfcQCreate in DoCreate, Destroy in the destructor, SetDfcQ for "
                    + "each DFC.",
            "DfcQue0 and DfcQue1 serve the whole system. A driver that pages on one of them delays "
                    + "every other driver, and the pager with them.",
            """
                    SetDfcQ(Kern::DfcQue0());""",
            """
                    TInt r = Kern::DynamicDfcQCreate(iDfcQ, KThreadPriority, KThreadName);
                    if (r != KErrNone)
                        return r;
                    SetDfcQ(iDfcQ);""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --workload code-walk --fault "
                    + "mistake=shared-dfc-queue",
                    "The verdict is `DEADLOCK`: `Thread DfcThread0` waits for a page that only it could "
                            + "bring. In a device driver with clients it is `mistake=driver-on-shared-queue`, with "
                            + "the workload client-drivers: its DFC comes too late for the device."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> SHARED_QUEUES = Set.of("Kern::DfcQue0", "Kern::DfcQue1");

    @Override
    public void check(RuleContext context) {
        for (ParsedSource source : context.facts().sources()) {
            source.unit().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTFunctionCallExpression call && source.owns(call)
                            && SHARED_QUEUES.contains(Syntax.text(call.getFunctionNameExpression()))
                            && !(call.getParent() instanceof IASTFieldReference) && !isCompared(call)) {
                        context.report(source, call, Syntax.text(call.getFunctionNameExpression())
                                + " is the kernel's queue, shared with other drivers; what pages here delays them all. "
                                + "Use Kern::DynamicDfcQCreate.", List.of());
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
    }

    private static boolean isCompared(IASTNode call) {
        return call.getParent() instanceof IASTBinaryExpression binary
                && (binary.getOperator() == IASTBinaryExpression.op_equals
                        || binary.getOperator() == IASTBinaryExpression.op_notequals);
    }
}
