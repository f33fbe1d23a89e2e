// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.model.Severity;

/** No user memory while a kernel mutex is held. */
public final class R12KernelMutex implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R12",
            "No user memory while a kernel mutex is held", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic where the code runs straight: reads go before the mutex is taken, writes "
                    + "behind where it is given back, by way of a copy. In callbacks of the kernel by hand.",
            "The pager takes its own mutex. Holding one of lower order breaks mutex order (KERN 88), "
                    + "and holding any delays whoever waits for it by a page-in. The power manager's and event "
                    + "handlers' callbacks run with a kernel mutex held.",
            """
                    Kern::MutexWait(*iMutex);
                    Kern::ThreadDesRead(iClient, aDes, iBuffer, 0);
                    Kern::MutexSignal(*iMutex);""",
            """
                    Kern::ThreadDesRead(iClient, aDes, buffer, 0);
                    Kern::MutexWait(*iMutex);
                    iBuffer = buffer;
                    Kern::MutexSignal(*iMutex);""",
            "Boot with the driver on a debug kernel: KERN 88 with both orders named.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Pattern ANY = Pattern.compile(".*");

    @Override
    public void check(RuleContext context) {
        Set<CallSite> reported = new HeldAccess(context, LockKind.KERNEL_MUTEX).report(ANY,
                " can page, but the kernel mutex@ is held here; the pager's own mutex would break the order (KERN 88).");
        for (FunctionFacts function : context.facts().functions()) {
            for (Context running : List.of(Context.POWER, Context.EVENT)) {
                if (context.facts().contexts().runsIn(function, running)) {
                    report(context, function, running, reported);
                }
            }
        }
    }

    private static void report(RuleContext context, FunctionFacts function, Context running,
            Set<CallSite> reported) {
        for (CallSite call : function.calls()) {
            if (KernelApi.touchesUserMemory(call) && !reported.contains(call)) {
                context.report(call, call.callee() + " can page, but " + Wording.where(function, running)
                        + ", which the kernel calls with a mutex held.", context.chain(function, running));
            }
        }
    }
}
