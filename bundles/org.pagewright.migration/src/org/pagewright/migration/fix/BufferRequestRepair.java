// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * R4: turns a status and the addresses of its buffers into a TClientBufferRequest that is set up and pinned in the
 * client's thread. It also answers R6 and R8 for such a request and R1 for its status.
 */
final class BufferRequestRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R4", "R6", "R8", "R1");
    }

    @Override
    public String byHand(Finding finding) {
        return switch (finding.rule()) {
        case "R4" -> "keep a TClientBufferRequest created with EPinVirtual instead of the status and a TClientBuffer* "
                + "instead of the address, call StartSetup, AddBuffer and EndSetup in the client's thread, and use "
                + "Kern::ThreadBufRead or ThreadBufWrite and QueueBufferRequestComplete here.";
        case "R6" -> "ask Length() or MaxLength() of a TClientBuffer that AddBuffer or SetFromDescriptor set in the "
                + "client's thread.";
        default -> "";
        };
    }

    @Override
    public String unfit(Finding finding) {
        return "no start of a request keeps the address together with a status of the channel";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        FunctionFacts function = null;
        String status = "";
        if (finding.rule().equals("R8")) {
            RequestStart start = startOf(facts, finding);
            if (start == null) {
                return Optional.empty();
            }
            function = start.function();
            List<StartStatement> stored = start.parts(StartStatement.Kind.STATUS);
            status = stored.size() == 1 ? stored.get(0).name() : "";
        } else {
            CallSite call = CallFinder.callAt(facts, finding);
            if (call == null || call.arguments().size() < 2) {
                return Optional.empty();
            }
            function = call.owner();
            status = finding.rule().equals("R1") ? call.argument(1) : BufferRequest.statusOf(facts, call);
        }
        if (!status.matches("i[A-Z]\\w*")) {
            return Optional.empty();
        }
        Channel channel = Channel.of(facts, function);
        BufferRequest request = BufferRequest.of(channel, status);
        return request == null ? Optional.empty() : Optional.of(request.fix());
    }

    /** The start with the check a finding is about; null when the check is inside another statement. */
    static @Nullable RequestStart startOf(DriverFacts facts, Finding finding) {
        for (FunctionFacts function : facts.functions()) {
            if (function.source().file().name().equals(finding.file())) {
                for (IASTIfStatement test : Statements.of(function, IASTIfStatement.class)) {
                    if (test.getConditionExpression() != null
                            && function.source().range(test.getConditionExpression()).equals(finding.range())) {
                        return around(function, test);
                    }
                }
            }
        }
        return null;
    }

    static @Nullable RequestStart around(FunctionFacts function, IASTStatement statement) {
        try {
            return RequestStart.around(function, statement);
        } catch (NotRepairable e) {
            // A statement inside another one starts no request.
            return null;
        }
    }

    /** The bare name an argument is. */
    static String name(CallSite call, int argument) {
        return argument < call.arguments().size() ? Syntax.text(Syntax.bare(call.arguments().get(argument))) : "";
    }
}
