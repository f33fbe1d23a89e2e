// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.model.Severity;

/** No user memory while a fast mutex is held. */
public final class R11FastMutex implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R11",
            "No user memory while a fast mutex is held", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic where the code runs straight: reads go before the mutex is taken, writes "
                    + "behind where it is given back, by way of a copy. Otherwise by hand.",
            "A page fault under a fast mutex is DEMAND-PAGING 10 on the multiple and moving models "
                    + "and a failed assertion on debug kernels: the pager itself needs to block.",
            """
                    NKern::FMWait(&iMutex);
                    kumemput(aDest, &iCount, sizeof(iCount));
                    NKern::FMSignal(&iMutex);""",
            """
                    NKern::FMWait(&iMutex);
                    TInt count = iCount;
                    NKern::FMSignal(&iMutex);
                    kumemput(aDest, &count, sizeof(count));""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --workload write-rom --fault mistake=fast-"
                    + "mutex-around-copy",
                    "The first copy from paged memory says `DEMAND-PAGING 10`. In a device driver with clients it "
                            + "is `mistake=fast-mutex-around-user-copy`, with the workload client-drivers."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        new HeldAccess(context, LockKind.FAST_MUTEX, KernelApi::touchesUserMemory).report(
                lock -> " can page, but a fast mutex@ is held here; a page fault now stops the system (DEMAND-PAGING 10).");
    }
}
