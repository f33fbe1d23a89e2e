// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.model.Severity;

/** No user memory in a critical section. */
public final class R13CriticalSection implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R13",
            "No user memory in a critical section", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic where the code runs straight: reads go before the critical section, writes "
                    + "behind it. To choose: a trap around the access.",
            "A bad user address raises an exception. In a critical section the thread cannot be "
                    + "killed for it, so the system stops instead, unless the access is trapped.",
            """
                    NKern::ThreadEnterCS();
                    kumemget(&info, aUser, sizeof(info));
                    r = Create(info);
                    NKern::ThreadLeaveCS();""",
            """
                    kumemget(&info, aUser, sizeof(info));
                    NKern::ThreadEnterCS();
                    r = Create(info);
                    NKern::ThreadLeaveCS();""",
            Reproduction.ofClient("user-copy-in-critical-section",
                    "One client passes a bad address. Without the critical section it alone would "
                            + "end, with `KERN-EXEC 3`; so the system stops at `nkern.cpp` 1105, where "
                            + "the nanokernel ends threads."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        new HeldAccess(context, LockKind.CRITICAL_SECTION, KernelApi::raisesOnBadAddress).report(
                lock -> " uses the client's memory in a critical section without a trap; a bad address would stop the system.");
    }
}
