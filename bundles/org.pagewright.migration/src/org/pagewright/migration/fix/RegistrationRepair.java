// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * P2 and P3: brings the statements of an entry point into order: the queue before the media, the media before its
 * paging, and what data paging needs before that.
 */
final class RegistrationRepair implements Repair {
    private static final String MEDIA = "LocDrv::RegisterMediaDevice";
    private static final String RECEIVE = "iMsgQ.Receive";

    @Override
    public List<String> rules() {
        return List.of("P2", "P3");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.rule().equals("P3")
                ? "make a TDfcQue with Kern::DfcQInit and assign it to iDfcQ before RegisterMediaDevice."
                : "call RegisterMediaDevice, then RegisterPagingDevice, then iMsgQ.Receive(); for data paging install "
                        + "the factory and receive before RegisterPagingDevice.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        if (finding.rule().equals("P3")) {
            return queue(facts, finding);
        }
        CallSite paging = CallFinder.callAt(facts, finding);
        if (paging == null) {
            return Optional.empty();
        }
        IASTStatement statement = directly(paging);
        ParsedSource source = paging.owner().source();
        StatementLines group = StatementLines.of(source, statement, lastTest(statement));
        var edits = new Edits();
        if (finding.message().startsWith("RegisterPagingDevice comes before")) {
            IASTStatement media = directly(call(paging, MEDIA));
            if (media.getParent() != statement.getParent() || declares(statement)) {
                throw new NotRepairable("the two registrations are not next to each other");
            }
            group.cut(edits);
            StatementLines.of(source, media, lastTest(media)).after(edits, group.text());
            return Optional.of(edits.fix("Register the media before its paging"));
        }
        if (finding.message().startsWith("Nothing calls")) {
            group.after(edits, TextAnchor.indent(source.file(), source.range(statement).offset())
                    + paging.argument(0) + "->" + RECEIVE + "();" + TextAnchor.lineEnd(source.file()));
            if (!paging.argument(0).matches("\\w+") || lastTest(statement) == statement) {
                throw new NotRepairable(
                        "the result of RegisterPagingDevice is not tested before the queue can receive");
            }
            return Optional.of(edits.fix("Receive requests after the registration"));
        }
        if (!finding.message().contains(RECEIVE)) {
            throw new NotRepairable("the statements that make and install the factory belong together");
        }
        StatementLines receive = StatementLines.of(source, directly(call(paging, RECEIVE)));
        receive.cut(edits);
        group.before(edits, receive.text());
        return Optional.of(edits.fix("Receive requests before data paging is registered"));
    }

    private static Optional<Fix> queue(DriverFacts facts, Finding finding) throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            ParsedSource source = function.source();
            for (IASTStatement late : Statements.of(function, IASTStatement.class)) {
                if (late.getParent() instanceof IASTCompoundStatement && source.file().name().equals(finding.file())
                        && late.getChildren().length == 1
                        && late.getChildren()[0] instanceof IASTBinaryExpression assign
                        && source.range(assign).equals(finding.range())) {
                    String primary = Syntax.text(assign.getOperand1()).replaceAll("(->|\\.)iDfcQ$", "");
                    CallSite registration = function.calls().stream().filter(c -> c.calls(MEDIA)
                            && c.argument(3).replaceFirst("^&", "").equals(primary)).findFirst()
                            .orElseThrow(() -> new NotRepairable("the registration of " + primary
                                    + " is in another function"));
                    IASTStatement media = directly(registration);
                    if (media.getParent() != late.getParent()
                            || !Syntax.text(assign.getOperand2()).matches("&?[\\w:]+")) {
                        throw new NotRepairable("the queue is made after the registration or under a condition");
                    }
                    StatementLines lines = StatementLines.of(source, late);
                    var edits = new Edits();
                    lines.cut(edits);
                    StatementLines.of(source, media).before(edits, lines.text());
                    return Optional.of(edits.fix("Set iDfcQ before the media is registered"));
                }
            }
        }
        throw new NotRepairable("which queue the media is to use is the driver's choice");
    }

    private static CallSite call(CallSite beside, String callee) throws NotRepairable {
        return beside.owner().calls().stream().filter(c -> c.callee().endsWith(callee)).findFirst()
                .orElseThrow(() -> new NotRepairable(callee + " is called in another function"));
    }

    /** The statement a call is directly in. */
    private static IASTStatement directly(CallSite call) throws NotRepairable {
        IASTStatement statement = CallFinder.plainStatement(call.node());
        if (statement == null || !(statement.getParent() instanceof IASTCompoundStatement)) {
            throw new NotRepairable(call.callee() + " is called inside another statement");
        }
        return statement;
    }

    private static boolean declares(IASTStatement statement) {
        return statement instanceof IASTDeclarationStatement;
    }

    /** The last of the tests of its result that follow a statement; the statement itself when there is none. */
    private static IASTStatement lastTest(IASTStatement statement) {
        String set = Syntax.text(statement);
        String result = set.replaceAll("^(TInt )?(\\w+)=.*", "$2");
        IASTStatement last = statement;
        @Nullable
        IASTStatement next = CallFinder.neighbour(last, 1);
        while (next instanceof IASTIfStatement test && !result.equals(set)
                && Syntax.text(test.getConditionExpression()).matches("(!?" + result + "\\b.*)")) {
            last = next;
            next = CallFinder.neighbour(last, 1);
        }
        return last;
    }
}
