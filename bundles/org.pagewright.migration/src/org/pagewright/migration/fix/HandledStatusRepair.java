// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * R1: a status HandleMsg only keeps while it passes a request on. The result of the request travels back in the message,
 * and SendMsg completes a failed request in the client's thread.
 */
final class HandledStatusRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R1");
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null || !call.owner().name().equals("HandleMsg") || call.argument(1).matches("i[A-Z]\\w*")) {
            return Optional.empty();
        }
        Channel channel = Channel.of(facts, call.owner());
        if (!channel.isMessageChannel()) {
            return Optional.empty();
        }
        var edits = new Edits();
        new ClientSide(channel).requests(edits);
        return Optional.of(edits.fix("Complete failed requests in SendMsg"));
    }
}
