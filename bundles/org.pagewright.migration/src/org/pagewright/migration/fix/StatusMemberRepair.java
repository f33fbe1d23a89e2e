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
 * R1 and R2: turns a status member into a client request, with creation in DoCreate, destruction in the destructor, SetStatus
 * where it was assigned and IsReady where it was tested. Any use of another kind makes the repair step back.
 */
final class StatusMemberRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R1", "R2");
    }

    @Override
    public String byHand(Finding finding) {
        return "keep a TClientRequest made with Kern::CreateClientRequest in DoCreate, call SetStatus where the request "
                + "starts and Kern::QueueRequestComplete here, and destroy it in the destructor.";
    }

    @Override
    public String unfit(Finding finding) {
        return "the status is not a plain member of the channel, so where it is set and forgotten is not known";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        String member = call == null ? "" : call.argument(call.arguments().size() == 2 ? 0 : 1);
        if (call == null || !member.matches("i[A-Z]\\w*")) {
            return Optional.empty();
        }
        Channel channel = Channel.of(facts, call.owner());
        var edits = new Edits();
        var status = new StatusMember(channel, member, edits);
        status.become("TClientRequest", "Kern::CreateClientRequest", "", "Kern::DestroyClientRequest");
        status.uses("Kern::QueueRequestComplete", id -> false, status::setStatus);
        return Optional.of(edits.fix("Make " + member + " a TClientRequest"));
    }
}
