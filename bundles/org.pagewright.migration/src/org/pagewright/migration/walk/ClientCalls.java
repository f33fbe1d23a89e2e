// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.KErr;

/** What the kernel answers to the calls of a device driver with clients (fact sheet 9.1 to 9.3). */
final class ClientCalls {
    private static final Set<String> CAN_FAIL = Set.of("StartSetup", "AddBuffer", "SetStatus", "Setup");
    private static final Set<String> OF_REQUESTS = Set.of("EndSetup", "Reset");
    private static final Set<String> UNPIN = Set.of("Kern::UnpinVirtualMemory", "Kern::UnpinPhysicalMemory",
            "Kern::UnmapAndUnpinMemory", "Kern::DestroyVirtualPinObject", "Kern::DestroyPhysicalPinObject");

    private final Walk walk;

    ClientCalls(Walk walk) {
        this.walk = walk;
    }

    /** The answer; null for calls that have nothing to do with clients, and in media drivers. */
    @Nullable
    Value of(CallSite call) {
        if (!walk.driver().isChannel()) {
            return null;
        }
        boolean pins = KernelApi.PIN.contains(call.callee());
        boolean object = KernelApi.NEEDS_CRITICAL_SECTION.contains(call.callee());
        if (KernelApi.touchesUserMemory(call)) {
            note(Effect.Kind.USER_MEMORY, call);
        }
        if (pins || object) {
            note(Effect.Kind.OBJECT, call);
            return call.name().startsWith("Destroy") ? Value.UNKNOWN : outcome(call);
        }
        if (KernelApi.isQueuedComplete(call) || UNPIN.contains(call.callee())) {
            note(Effect.Kind.OBJECT, call);
            return Value.UNKNOWN;
        }
        if (KernelApi.touchesUserMemory(call)) {
            return Value.UNKNOWN;
        }
        return call.callee().equals(call.name()) || !walk.driver().targets(call).isEmpty() ? null : ofObject(call);
    }

    /** A call of a function of a request object, or of a queue. */
    private @Nullable Value ofObject(CallSite call) {
        if (CAN_FAIL.contains(call.name())) {
            Value answer = outcome(call);
            if (answer.equals(Value.of(0))) {
                note(Effect.Kind.OBJECT, call);
            } else {
                walk.note(Effect.Kind.OBJECT, FAILED + call.name(), call.owner(), call.node());
            }
            return answer;
        }
        if (call.name().equals("IsReady")) {
            boolean ready = walk.choose(call.node(), 1, 2) == 1;
            if (ready) {
                note(Effect.Kind.OBJECT, call);
            }
            return Value.of(ready);
        }
        if (OF_REQUESTS.contains(call.name()) || call.name().equals("Destroy")) {
            note(Effect.Kind.OBJECT, call);
            return Value.UNKNOWN;
        }
        return null;
    }

    /** Before the name of a call that failed. */
    static final String FAILED = "failed ";

    private Value outcome(CallSite call) {
        return Value.of(walk.choose(call.node(), 0, 2) == 0 ? 0 : KErr.NO_MEMORY.code());
    }

    private void note(Effect.Kind kind, CallSite call) {
        walk.note(kind, call.callee().contains("::") ? call.callee() : call.name(), call.owner(), call.node());
    }
}
