// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** The rules no edit is safe for: why not, and what to do by hand. */
final class HandWork implements Repair {
    private record Advice(String why, String what) {
    }

    private static final Map<String, Advice> ADVICE = Map.of(
            "L1", new Advice("the numbers that fit are those of the board",
                    "describe the drives in variantmediadef.h, check that with 'pagewright header check', and register "
                            + "what its macros say."),
            "R5", new Advice("which thread the value is meant for cannot be told from the code",
                    "move the access to a function that runs in the client's thread, such as SendMsg or Request, and "
                            + "keep the value in a member for this one."),
            "R14",
            new Advice("how large the memory must be, and how many requests use it at once, is the driver's design",
                    "allocate when the driver is created, keep the memory in a member, and give it back in the "
                            + "destructor."),
            "R20", new Advice("the client has to use the chunk too",
                    "make a chunk with Kern::ChunkCreate, give the client a handle with Kern::MakeHandleAndOpen, and "
                            + "transfer straight to and from it."),
            "R22", new Advice("whether this address can be paged out depends on the ROM image",
                    "read it with the access trapped in a thread that may wait, or ask for what is there with a kernel "
                            + "call."),
            "P7", new Advice("only the maker of the board knows where the ROM image starts on the media",
                    "add that place to the position of ERomPageInRequest exactly when PartitionInfo reports no partition "
                            + "of type KPartitionTypeROM; 'pagewright migrate --rom-start BYTES' writes the addition."),
            "P9", new Advice("how the media serves the request is the driver's design",
                    "serve page-ins like ERead and write fragments like EWrite, also while other requests wait."),
            "P11", new Advice("what the client passes decides which descriptor the data is in",
                    "use ReadRemote and WriteRemote with a descriptor and an offset, which work with prepared buffers."),
            "P12", new Advice("when the media is ready again is the driver's design",
                    "call Complete for the current request when it is done; the subsystem then runs what was "
                            + "deferred."));

    @Override
    public List<String> rules() {
        return ADVICE.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        throw new NotRepairable(advice(finding).why());
    }

    @Override
    public String byHand(Finding finding) {
        return advice(finding).what();
    }

    private static Advice advice(Finding finding) {
        return ADVICE.getOrDefault(finding.rule(), new Advice("", ""));
    }
}
