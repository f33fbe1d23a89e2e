// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** R8: moves the checks with which a request starts to a function that SendMsg calls before the request is queued. */
final class PreFunctionRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R8");
    }

    @Override
    public String byHand(Finding finding) {
        return "override SendMsg, check there what the client passed, complete the client's status with "
                + "Kern::RequestComplete(status, r) when it is wrong, and call the base's SendMsg when it is right.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        RequestStart start = BufferRequestRepair.startOf(facts, finding);
        if (start == null) {
            throw new NotRepairable("the check is inside another statement");
        }
        Channel channel = Channel.of(facts, start.function());
        if (!channel.isMessageChannel()) {
            return Optional.empty();
        }
        for (StartStatement part : start.parts(StartStatement.Kind.CHECK)) {
            if (start.callsIn(part.statement()).stream().anyMatch(BufferSetup::isBufferCall)) {
                throw new NotRepairable("the check asks for the length of a descriptor, which a TClientBuffer must "
                        + "answer");
            }
        }
        for (StartStatement part : start.parts(StartStatement.Kind.DECLARATION)) {
            if (start.callsIn(part.statement()).stream().anyMatch(BufferSetup::isBufferCall)) {
                throw new NotRepairable(part.name() + " is the length of a descriptor, which a TClientBuffer must "
                        + "answer");
            }
        }
        var pre = new PreFunction(channel, start, null);
        if (pre.removed().isEmpty()) {
            throw new NotRepairable("the check comes after the request was started");
        }
        var edits = new Edits();
        pre.remove(edits);
        var functions = new LinkedHashMap<RequestStart, PreFunction>();
        functions.put(start, pre);
        new StartSplit(channel, edits).apply(functions);
        return Optional.of(edits.fix("Check the arguments in the client's thread, in a function SendMsg calls"));
    }
}
