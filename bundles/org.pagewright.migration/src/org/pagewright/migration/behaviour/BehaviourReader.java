// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;

/** Reads what a media driver really does, including its mistakes, out of its sources. */
public final class BehaviourReader {
    private final DriverFacts facts;
    private final List<Finding> findings;
    private final Set<String> names = new HashSet<>();

    private BehaviourReader(DriverFacts facts, List<Finding> findings) {
        this.facts = facts;
        this.findings = findings;
        facts.functions().forEach(f -> names.addAll(Syntax.names(f.node())));
    }

    /**
     * The behaviour of the media driver in these sources.
     *
     * @throws BadInputException when there is no class derived from DMediaDriver in them
     */
    public static DriverBehaviour read(List<SourceFile> sources, CheckOptions options) throws BadInputException {
        DriverFacts facts = DriverChecker.facts(sources, options);
        if (facts.classesWith(Role.MEDIA_DRIVER).isEmpty()) {
            String first = sources.isEmpty() ? "the sources" : sources.get(0).name();
            throw new BadInputException(
                    first + " has no class derived from DMediaDriver, so there is nothing to boot.");
        }
        return new BehaviourReader(facts, DriverChecker.check(sources, options)).read();
    }

    private DriverBehaviour read() {
        var mistakes = new TreeSet<String>();
        findings.stream().map(Finding::rule).filter(r -> r.matches("[RP]\\d+")).forEach(mistakes::add);
        boolean rom = names.contains("ERomPageInRequest");
        boolean reported = names.contains("KPartitionTypeROM");
        boolean wrongOffset = mistakes.contains("P7");
        return new DriverBehaviour(calls("Kern::DfcQInit") || calls("Kern::DfcQCreate") || sets("iDfcQ="),
                sets("iDfcQ=") && !mistakes.contains("P3"),
                facts.functions().stream().flatMap(f -> f.calls().stream())
                        .anyMatch(c -> c.callee().endsWith("iMsgQ.Receive")),
                calls("LocDrv::RegisterPagingDevice"), calls("Kern::InstallPhysicalDevice"),
                rom || names.contains("PageInRequest"),
                names.contains("ECodePageInRequest") || names.contains("PageInRequest"),
                names.contains("EWriteRequestFragment"), says("P9", "defers"), says("P9", "refuses a page-in"),
                rom && reported == wrongOffset, reported, names.contains("KMediaAttPageable"),
                names.contains("KDriveAttPageable"), mistakes.contains("R14"), !mistakes.contains("P12"),
                capsAnswer(), mistakes);
    }

    private boolean says(String rule, String words) {
        return findings.stream().anyMatch(f -> f.rule().equals(rule) && f.message().contains(words));
    }

    private boolean calls(String callee) {
        for (FunctionFacts function : facts.functions()) {
            for (CallSite call : function.calls()) {
                if (call.calls(callee)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean sets(String assignment) {
        return facts.functions().stream().anyMatch(f -> Syntax.text(f.node()).contains(assignment));
    }

    /** The value that the function filling iDriveAtt in returns, or Request itself when Caps returns nothing. */
    private CapsAnswer capsAnswer() {
        for (String driver : facts.classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : facts.functionsOf(driver)) {
                String text = Syntax.text(function.node());
                if (text.contains("iDriveAtt")) {
                    return text.contains("KErrCompletion") ? CapsAnswer.COMPLETION
                            : text.contains("return KErrNone") ? answerOfRequest(driver) : CapsAnswer.UNKNOWN;
                }
            }
        }
        return CapsAnswer.UNKNOWN;
    }

    private CapsAnswer answerOfRequest(String driver) {
        FunctionFacts request = facts.function(driver, "Request");
        boolean completes = request != null && Syntax.text(request.node()).contains("KErrCompletion");
        return completes ? CapsAnswer.COMPLETION : CapsAnswer.WAITS;
    }
}
