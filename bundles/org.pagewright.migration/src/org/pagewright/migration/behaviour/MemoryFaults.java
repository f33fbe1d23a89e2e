// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.List;

import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClientValues;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Reason;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.Effect.Place;

/** Which accesses to client memory and ROM are made where they must not be (rules R1 to R7, R9 to R13, R22). */
final class MemoryFaults {
    private static final String TIMER_QUEUE = "Kern::DfcQue1";

    private final DriverFacts facts;
    private final FaultPlaces found;
    private final ClientValues values;
    private boolean timerQueue;
    private boolean otherQueue;

    MemoryFaults(DriverFacts facts, FaultPlaces found) {
        this.facts = facts;
        this.found = found;
        this.values = new ClientValues(facts);
    }

    void read(List<ChannelPath> paths) {
        for (ChannelPath path : paths) {
            List<Effect> effects = path.end().effects();
            for (int i = 0; i < effects.size(); i++) {
                Effect effect = effects.get(i);
                Place place = effect.place();
                if (place != null) {
                    read(path, effect, place, effects.subList(i + 1, effects.size()));
                }
            }
        }
        if (timerQueue && !otherQueue && (found.has(ClientFault.STATUS_OF_CLIENT) || found.has(ClientFault.BUFFER)
                || found.has(ClientFault.RESULT) || found.has(ClientFault.LENGTH) || found.has(ClientFault.CONTROL))) {
            found.add(ClientFault.TIMER_QUEUE, null);
        }
    }

    private void read(ChannelPath path, Effect effect, Place place, List<Effect> after) {
        switch (effect.kind()) {
        case SYSTEM_QUEUE -> {
            timerQueue |= effect.name().equals(TIMER_QUEUE);
            otherQueue |= !effect.name().equals(TIMER_QUEUE);
            found.add(ClientFault.SHARED_QUEUE, place);
        }
        case OBJECT -> otherQueue |= effect.name().equals("Kern::DynamicDfcQCreate");
        case ROM_READ -> {
            if (path.context().shared() && !effect.trapped()) {
                found.add(ClientFault.ROM_READ, place);
            }
        }
        case USER_MEMORY -> {
            CallSite call = place.call();
            if (call != null) {
                locked(path, effect, place, call);
                boolean status = KernelApi.isRequestComplete(call) && call.arguments().size() == 3;
                if (path.context().shared() && (status || !isEither(place.function()))) {
                    shared(path, place, call, after);
                }
            }
        }
        default -> {
            // Nothing that touches memory.
        }
        }
    }

    private void locked(ChannelPath path, Effect effect, Place place, CallSite call) {
        boolean kernelLocks = path.context() == Context.POWER || path.context() == Context.EVENT;
        if (effect.fastMutex()) {
            found.add(ClientFault.FAST_MUTEX, place);
        }
        if (effect.mutex() || kernelLocks) {
            found.add(ClientFault.MUTEX, place);
        }
        if (effect.critical() && !effect.trapped() && KernelApi.raisesOnBadAddress(call)) {
            found.add(ClientFault.CRITICAL_SECTION, place);
        }
    }

    /** A channel may take some of its requests in the client's thread with the same function. */
    private boolean isEither(FunctionFacts function) {
        return facts.role(function.className()) == Role.MESSAGE_CHANNEL
                && facts.contexts().runsIn(function, Context.CLIENT);
    }

    private void shared(ChannelPath path, Place place, CallSite call, List<Effect> after) {
        String callee = call.callee();
        if (KernelApi.isRequestComplete(call)) {
            found.add(call.arguments().size() == 3 ? ClientFault.STATUS_OF_CLIENT : ClientFault.STATUS_OF_OWN_THREAD,
                    place);
        } else if (KernelApi.CURRENT_THREAD.contains(callee)) {
            found.add(ClientFault.OWN_MEMORY, place);
        } else if (!facts.pinned().covers(call, path.context())) {
            if (KernelApi.REMOTE_LENGTH.contains(callee)) {
                found.add(ClientFault.LENGTH, place);
            } else if (KernelApi.REMOTE_TRANSFER.contains(callee)) {
                found.add(isControl(call, path.context()) ? ClientFault.CONTROL
                        : isResult(call) && after.stream().anyMatch(MemoryFaults::completes) ? ClientFault.RESULT
                                : ClientFault.BUFFER,
                        place);
            }
        }
    }

    /** Whether DoControl copies what one of its own arguments points to, itself or by what it calls. */
    private boolean isControl(CallSite call, Context context) {
        FunctionFacts function = call.owner();
        if (function.name().equals("DoControl") || function.name().equals("DoRequest")) {
            return function.name().equals("DoControl");
        }
        return call.arguments().size() > 1 && values.isDirectClientValue(function, call.arguments().get(1))
                && facts.contexts().why(function, context).stream().map(Reason::source)
                        .anyMatch(from -> from != null && from.name().equals("DoControl"));
    }

    private static boolean isResult(CallSite call) {
        return call.calls("Kern::ThreadRawWrite") && call.argument(3).matches("sizeof.*|\\d+");
    }

    private static boolean completes(Effect effect) {
        Place place = effect.place();
        CallSite call = place == null ? null : place.call();
        return call != null && (KernelApi.isRequestComplete(call) || KernelApi.isQueuedComplete(call));
    }
}
