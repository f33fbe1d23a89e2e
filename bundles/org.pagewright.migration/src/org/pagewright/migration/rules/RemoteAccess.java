// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Reason;
import org.pagewright.migration.facts.Role;

/** Sorts an access to client memory on a shared thread under the one rule whose repair fits it. */
final class RemoteAccess {
    /** The rules that share the accesses. */
    enum Kind {
        RESULT_STRUCTURE, CONTROL, BUFFER
    }

    private RemoteAccess() {
    }

    /**
     * An access that can page on a thread others wait for.
     *
     * @param call   the access
     * @param shared the thread
     */
    record Access(CallSite call, Context shared) {
    }

    /** The calls of these functions on shared threads whose memory nobody has pinned. */
    static List<Access> find(RuleContext context, Set<String> callees) {
        var found = new ArrayList<Access>();
        for (FunctionFacts function : context.facts().functions()) {
            Context shared = sharedThread(context, function);
            if (shared != null) {
                function.calls().stream()
                        .filter(c -> callees.contains(c.callee()) && !context.facts().pinned().covers(c, shared))
                        .forEach(c -> found.add(new Access(c, shared)));
            }
        }
        return found;
    }

    /** The remote transfers among them that one kind of repair fits. */
    static List<Access> transfers(RuleContext context, Kind kind) {
        return find(context, KernelApi.REMOTE_TRANSFER).stream().filter(a -> kind(context, a.call()) == kind).toList();
    }

    /**
     * The thread an access runs on when that thread is shared; null when nothing shows that it is, as in a channel that
     * takes some of its requests in the client's thread with the same function.
     */
    static @Nullable Context sharedThread(RuleContext context, FunctionFacts function) {
        boolean either = context.facts().role(function.className()) == Role.MESSAGE_CHANNEL
                && context.facts().contexts().runsIn(function, Context.CLIENT);
        return either ? null : context.facts().contexts().shared(function);
    }

    private static Kind kind(RuleContext context, CallSite call) {
        if (isControl(context, call)) {
            return Kind.CONTROL;
        }
        return isFixedSizeWrite(call) && isCompletedAfter(context, call) ? Kind.RESULT_STRUCTURE : Kind.BUFFER;
    }

    private static boolean isControl(RuleContext context, CallSite call) {
        FunctionFacts function = call.owner();
        if (function.name().equals("DoControl")) {
            return true;
        }
        if (call.arguments().size() < 2
                || !context.clientValues().isDirectClientValue(function, call.arguments().get(1))) {
            return false;
        }
        if (function.name().equals("DoRequest")) {
            return false;
        }
        for (Context running : context.facts().contexts().of(function)) {
            for (Reason reason : context.facts().contexts().why(function, running)) {
                FunctionFacts from = reason.source();
                if (from != null && from.name().equals("DoControl")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFixedSizeWrite(CallSite call) {
        String size = call.argument(3);
        return call.calls("Kern::ThreadRawWrite") && (size.startsWith("sizeof") || size.matches("\\d+"));
    }

    private static boolean isCompletedAfter(RuleContext context, CallSite write) {
        boolean after = false;
        for (CallSite call : write.owner().calls()) {
            if (after && completes(context, call, 2)) {
                return true;
            }
            after |= call == write;
        }
        return false;
    }

    private static boolean completes(RuleContext context, CallSite call, int depth) {
        if (KernelApi.isRequestComplete(call) || KernelApi.isQueuedComplete(call)) {
            return true;
        }
        return depth > 0 && context.facts().graph().targets(call).stream()
                .anyMatch(f -> f.calls().stream().anyMatch(inner -> completes(context, inner, depth - 1)));
    }
}
