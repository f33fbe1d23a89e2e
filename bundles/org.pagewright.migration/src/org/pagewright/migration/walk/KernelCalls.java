// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;

/** What the kernel answers to a driver's calls, as far as a path depends on it. */
final class KernelCalls {
    private static final Set<String> HEAP = Set.of("Kern::Alloc", "Kern::AllocZ", "Kern::ReAlloc", "Kern::Free",
            "Kern::SafeReAlloc", "HBuf::New", "HBuf8::New", "Kern::MutexCreate", "Kern::SemaphoreCreate",
            "Kern::ChunkCreate", "Kern::DfcQCreate", "Kern::DynamicDfcQCreate", "Kern::ThreadCreate");
    private static final Set<String> REGISTRATION = Set.of("Kern::DfcQInit", "Kern::DfcQCreate",
            "LocDrv::RegisterMediaDevice", "LocDrv::RegisterPagingDevice", "LocDrv::RegisterDmaDevice",
            "Kern::InstallPhysicalDevice");
    private static final Set<String> COPIES = Set.of("WriteToPageHandler", "ReadFromPageHandler", "WriteRemote",
            "ReadRemote", "WriteRemoteRaw", "ReadRemoteRaw");
    private static final Set<String> MEMORY = Set.of("memcpy", "memmove", "wordmove", "Mem::Copy");

    private final Walk walk;
    private final ClientCalls clients;

    KernelCalls(Walk walk) {
        this.walk = walk;
        this.clients = new ClientCalls(walk);
    }

    /** A call on the request itself; null when the kernel has no such function. */
    @Nullable
    Value ofRequest(CallSite call, List<Value> arguments) {
        if (COPIES.contains(call.name())) {
            copy(call);
            return Value.of(0);
        }
        return switch (call.name()) {
        case "Id" -> Value.of(walk.request().id());
        case "Pos" -> Value.POSITION;
        case "Flags" -> Value.of(walk.request().flags());
        case "RemoteDes" -> Value.REMOTE;
        case "RemoteThread" -> walk.request().isPaging() ? Value.of(0) : Value.OBJECT;
        case "Drive" -> Value.OBJECT;
        case "DriverFlags" -> Value.of(0);
        default -> null;
        };
    }

    /** Any other call; null when the kernel has no such function, or none that matters. */
    @Nullable
    Value of(CallSite call, List<Value> arguments) {
        Value ofClient = clients.of(call);
        if (ofClient != null) {
            return ofClient;
        }
        if (REGISTRATION.contains(call.callee())) {
            return registration(call, arguments);
        }
        if (HEAP.contains(call.callee())) {
            walk.note(Effect.Kind.HEAP, call.callee(), Value.UNKNOWN);
            return call.callee().endsWith("Create") ? Value.of(0) : Value.OBJECT;
        }
        if (call.name().equals("Receive") && call.callee().contains("iMsgQ")) {
            walk.note(Effect.Kind.CALL, "iMsgQ.Receive", Value.UNKNOWN);
            return Value.UNKNOWN;
        }
        return switch (call.callee()) {
        case "Kern::DfcQue0", "Kern::DfcQue1" -> {
            if (!isOnlyAsked(call.node())) {
                walk.note(Effect.Kind.SYSTEM_QUEUE, call.callee(), call.owner(), call.node());
            }
            yield Value.SYSTEM_QUEUE;
        }
        case "Kern::MutexWait" -> locked(walk.driver().isGeneralMutex(call) ? 0 : 1, 0, 0);
        case "Kern::MutexSignal" -> locked(walk.driver().isGeneralMutex(call) ? 0 : -1, 0, 0);
        case "NKern::FMWait", "NKern::LockSystem" -> locked(0, 1, 0);
        case "NKern::FMSignal", "NKern::UnlockSystem" -> locked(0, -1, 0);
        case "NKern::ThreadEnterCS", "Kern::ThreadEnterCS" -> locked(0, 0, 1);
        case "NKern::ThreadLeaveCS", "Kern::ThreadLeaveCS" -> locked(0, 0, -1);
        case "NKern::ThreadLeaveCSAndUnlockSystem" -> locked(0, -1, -1);
        case "PagewrightTrap" -> {
            walk.trap();
            yield Value.UNKNOWN;
        }
        case "DMediaPagingDevice::PagingRequest" -> Value.of(walk.request().isPaging());
        case "DMediaPagingDevice::PageInRequest" -> Value.of(walk.request().isPageIn());
        case "DMediaPagingDevice::PageOutRequest" -> Value.of(walk.request() == RequestKind.DATA_PAGE_OUT);
        case "DMediaDriver::Complete" -> completed(arguments);
        default -> null;
        };
    }

    /** A call of a function that is not in the sources and unknown to the kernel. */
    Value unknown(CallSite call, List<Value> arguments) {
        Value position = Value.UNKNOWN;
        boolean handsOver = false;
        boolean remote = false;
        for (Value argument : arguments) {
            position = argument.is(ValueKind.POSITION) ? argument : position;
            handsOver |= argument.is(ValueKind.REQUEST);
            remote |= argument.is(ValueKind.REMOTE);
        }
        if (handsOver && (call.name().equals("Complete") || call.name().equals("CompleteRequest"))) {
            return completed(arguments);
        }
        if (MEMORY.contains(call.callee())) {
            walk.note(remote ? Effect.Kind.PLAIN_COPY : Effect.Kind.MEMORY_COPY, call.name(), call.owner(),
                    call.node());
        }
        if (call.name().startsWith("I64") || call.name().equals("Min") || call.name().equals("Max")) {
            return position;
        }
        walk.note(handsOver ? Effect.Kind.HAND_OVER : Effect.Kind.CALL, call.name(), position);
        return Value.UNKNOWN;
    }

    private Value registration(CallSite call, List<Value> arguments) {
        Value pages = call.name().equals("RegisterPagingDevice") && arguments.size() > 5 ? arguments.get(5)
                : Value.UNKNOWN;
        walk.note(Effect.Kind.CALL, call.callee(), pages);
        return Value.of(walk.driver().answer(call.callee()));
    }

    private Value completed(List<Value> arguments) {
        walk.note(Effect.Kind.COMPLETE, "Complete", arguments.size() > 1 ? arguments.get(1) : Value.UNKNOWN);
        return Value.UNKNOWN;
    }

    /** Whether a queue is compared, or asked for its thread, and not used. */
    private static boolean isOnlyAsked(IASTNode queue) {
        return queue.getParent() instanceof IASTFieldReference || queue.getParent() instanceof IASTBinaryExpression test
                && Arithmetic.isComparison(test.getOperator());
    }

    private Value locked(int mutex, int fastMutex, int critical) {
        walk.mutex(mutex);
        walk.fastMutex(fastMutex);
        walk.critical(critical);
        return Value.UNKNOWN;
    }

    /** ReadRemote has a form with two addresses, which a prepared client buffer does not allow (fact sheet 6.5). */
    private void copy(CallSite call) {
        boolean plain = call.name().endsWith("Raw")
                || call.name().equals("ReadRemote") && call.arguments().size() == 2 && isDescriptor(call);
        walk.note(plain ? Effect.Kind.PLAIN_COPY : Effect.Kind.COPY, call.name(), call.owner(), call.node());
    }

    private static boolean isDescriptor(CallSite call) {
        String argument = call.argument(1);
        String type = call.owner().localType(argument.replaceFirst("^&", ""));
        return argument.startsWith("&") || type != null && (type.startsWith("TDes8") || type.startsWith("TPtr8"));
    }
}
