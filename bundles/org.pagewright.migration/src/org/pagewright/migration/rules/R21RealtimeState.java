// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.stream.Stream;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Role;
import org.pagewright.model.Severity;

/** A migrated queue is real-time. */
public final class R21RealtimeState implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R21",
            "A migrated queue is real-time", Severity.INFO,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: SetRealtimeState(ERealtimeStateOn) after the queue is created.",
            "Once a driver's thread touches no user memory, making it real-time turns every later "
                    + "mistake into an immediate panic instead of a rare delay.",
            """
                    Kern::DynamicDfcQCreate(iDfcQ, KPriority, KName);""",
            """
                    Kern::DynamicDfcQCreate(iDfcQ, KPriority, KName);
                    iDfcQ->SetRealtimeState(ERealtimeStateOn);""",
            Reproduction.ofClient("status-by-driver-thread",
                    "The thread of the driver is real-time here, so its first access to a page "
                            + "that is out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                if (call.calls("Kern::DynamicDfcQCreate") && !isRealtime(context) && isServed(context)
                        && isClean(context)) {
                    context.report(call, "The queue's thread touches no client memory any more; "
                            + "SetRealtimeState(ERealtimeStateOn) keeps it so.", List.of());
                }
            }
        }
    }

    /**
     * Whether the sources show what the queue serves: a channel with its messages or callbacks. The queue of a physical
     * device serves a channel that is elsewhere, and a media driver's serves transfers that the media subsystem makes.
     */
    private static boolean isServed(RuleContext context) {
        DriverFacts facts = context.facts();
        boolean channel = Stream.of(Role.MESSAGE_CHANNEL, Role.DIRECT_CHANNEL)
                .flatMap(r -> facts.classesWith(r).stream()).anyMatch(c -> facts.function(c, "HandleMsg") != null
                        || facts.function(c, "Request") != null);
        return channel && facts.classesWith(Role.MEDIA_DRIVER).isEmpty()
                && facts.functions().stream().anyMatch(f -> facts.contexts().runsIn(f, Context.DFC));
    }

    private static boolean isRealtime(RuleContext context) {
        return context.facts().functions().stream().flatMap(f -> f.calls().stream())
                .anyMatch(c -> c.name().equals("SetRealtimeState") && c.argument(0).contains("ERealtimeStateOn"));
    }

    /** Whether nothing on a shared thread pages for a client (R1 to R7). */
    private static boolean isClean(RuleContext context) {
        return context.facts().functions().stream()
                .filter(f -> context.facts().contexts().shared(f) != null).flatMap(f -> f.calls().stream())
                .noneMatch(c -> KernelApi.REMOTE_TRANSFER.contains(c.callee())
                        || KernelApi.REMOTE_LENGTH.contains(c.callee()) || KernelApi.isRequestComplete(c)
                        || KernelApi.CURRENT_THREAD.contains(c.callee()));
    }
}
