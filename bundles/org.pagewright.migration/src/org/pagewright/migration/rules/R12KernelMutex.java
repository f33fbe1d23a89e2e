// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.HeldLock;
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
            "Whoever waits for the mutex waits for the page-in too. The pager takes a mutex of its own: "
                    + "with one of lower order held a debug kernel stops (KERN 88). General mutexes, "
                    + "KMutexOrdGeneral0 to 7, pass that test, and the advice holds for them as well. The power "
                    + "manager's and event handlers' callbacks run with a kernel mutex held.",
            """
                    Kern::MutexWait(*iMutex);
                    Kern::ThreadDesRead(iClient, aDes, iBuffer, 0);
                    Kern::MutexSignal(*iMutex);""",
            """
                    Kern::ThreadDesRead(iClient, aDes, buffer, 0);
                    Kern::MutexWait(*iMutex);
                    iBuffer = buffer;
                    Kern::MutexSignal(*iMutex);""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --workload write-rom --fault mistake=mutex-"
                    + "around-copy",
                    "The debug kernel says `while it holds mutex`, with the mutex and its order. In a device driver "
                            + "with clients it is `mistake=mutex-around-user-copy`, with the workload "
                            + "client-drivers."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        Set<CallSite> reported = new HeldAccess(context, LockKind.KERNEL_MUTEX, KernelApi::touchesUserMemory).report(
                lock -> isGeneral(context, lock)
                        ? " can page, but the kernel mutex@ is held here; who waits for it waits for the page-in as well."
                        : " can page, but the kernel mutex@ is held here; who waits for it waits for the page-in as well, and with a "
                                + "mutex order below the pager's a debug kernel stops (KERN 88).");
        for (FunctionFacts function : context.facts().functions()) {
            for (Context running : List.of(Context.POWER, Context.EVENT)) {
                if (context.facts().contexts().runsIn(function, running)) {
                    report(context, function, running, reported);
                }
            }
        }
    }

    /** Whether the sources make a mutex with one of the general orders, which the pager's test lets pass. */
    private static boolean isGeneral(RuleContext context, HeldLock lock) {
        String mutex = lock.name().replaceAll("[*&()]", "");
        return context.facts().functions().stream().flatMap(f -> f.calls().stream())
                .anyMatch(c -> KernelApi.createsGeneralMutex(c)
                        && c.argument(0).replaceAll("[*&()]", "").equals(mutex));
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
