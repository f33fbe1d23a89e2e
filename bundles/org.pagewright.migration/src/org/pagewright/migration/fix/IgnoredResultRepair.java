// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;

/** P4: tests the result of a registration, and reports that memory ran out. */
final class IgnoredResultRepair implements Repair {
    private static final Pattern STORED = Pattern.compile(" is stored in (\\w+) and never looked at");
    private static final Pattern HIDDEN = Pattern.compile("could not be allocated, and (\\w+), which is returned then");

    @Override
    public List<String> rules() {
        return List.of("P4");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.message().startsWith("Nothing is done")
                ? "set the result to KErrNoMemory when the object could not be allocated."
                : "return the result when it is not KErrNone, so that the boot stops at the cause.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        Matcher hidden = HIDDEN.matcher(finding.message());
        if (hidden.find()) {
            return hiddenFailure(facts, finding, hidden.group(1));
        }
        CallSite call = CallFinder.callAt(facts, finding);
        Matcher stored = STORED.matcher(finding.message());
        boolean kept = stored.find();
        if (call == null || !kept && !finding.message().endsWith(" is ignored.")) {
            return Optional.empty();
        }
        FunctionFacts function = call.owner();
        IASTStatement statement = CallFinder.plainStatement(call.node());
        if (statement == null || !(statement.getParent() instanceof IASTCompoundStatement)) {
            throw new NotRepairable(call.callee() + " is called inside another statement");
        }
        boolean entry = function.name().matches("Pagewright(Standard|Priority)Extension");
        if (!entry && !Syntax.text(function.node().getDeclSpecifier()).equals("TInt") || !call.held().isEmpty()) {
            throw new NotRepairable(call.callee() + " is called where no result can be returned");
        }
        String result = kept ? stored.group(1) : result(function);
        ParsedSource source = function.source();
        SourceRange range = source.range(statement);
        String newLine = TextAnchor.lineEnd(source.file()) + TextAnchor.indent(source.file(), range.offset());
        String tolerated = call.calls("LocDrv::RegisterPagingDevice") ? " && " + result + " != KErrNotSupported" : "";
        var edits = new Edits();
        if (!kept) {
            edits.insert(source, range.offset(), "TInt " + result + " = ");
        }
        edits.insert(source, TextAnchor.behind(source.file(), range.offset() + range.length()),
                newLine + "if (" + result + " != KErrNone" + tolerated
                        + ")" + newLine + TextAnchor.step(source.file()) + "return " + result + ";");
        return Optional.of(edits.fix("Return the result when it is an error"));
    }

    /** A name for the result that the function does not use yet. */
    private static String result(FunctionFacts function) {
        List<String> used = Syntax.names(function.node());
        return !used.contains("r") ? "r" : !used.contains("installed") ? "installed" : "registered";
    }

    private static Optional<Fix> hiddenFailure(DriverFacts facts, Finding finding, String result)
            throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            ParsedSource source = function.source();
            for (IASTIfStatement branch : Statements.of(function, IASTIfStatement.class)) {
                if (source.file().name().equals(finding.file()) && branch.getConditionExpression() != null
                        && source.range(branch.getConditionExpression()).equals(finding.range())) {
                    SourceFile file = source.file();
                    SourceRange range = source.range(branch);
                    String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, range.offset());
                    // An else behind a nested if without braces would belong to that one.
                    if (branch.getThenClause() instanceof IASTIfStatement) {
                        throw new NotRepairable("an else here would belong to another if");
                    }
                    boolean block = branch.getThenClause() instanceof IASTCompoundStatement
                            && !CodeStyle.ofFile(file);
                    var edits = new Edits();
                    edits.insert(source, block ? range.offset() + range.length()
                            : TextAnchor.behind(file, range.offset() + range.length()),
                            (block ? " " : newLine) + "else" + newLine
                                    + TextAnchor.step(file) + result + " = KErrNoMemory;");
                    return Optional.of(edits.fix("Report KErrNoMemory"));
                }
            }
        }
        return Optional.empty();
    }
}
