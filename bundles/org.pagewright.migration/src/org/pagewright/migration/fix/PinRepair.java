// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * R15: tests the result of a pin, and leaves when it failed; destroys with its owner a pin object that nothing ever
 * unpins. Unpinning earlier is better, but only the driver's author knows where the memory is not needed any more.
 */
final class PinRepair implements Repair {
    private static final String RESULT = "pinned";

    @Override
    public List<String> rules() {
        return List.of("R15");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.message().startsWith("The result") ? "give up the operation when the result is not KErrNone."
                : "call Kern::UnpinVirtualMemory, or destroy the pin object, on every path on which the memory is not "
                        + "needed any more.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return Optional.empty();
        }
        return Optional.of(finding.message().startsWith("The result") ? test(call) : destroy(facts, call));
    }

    private static Fix test(CallSite call) throws NotRepairable {
        FunctionFacts function = call.owner();
        boolean critical = call.holds(LockKind.CRITICAL_SECTION);
        if (!Syntax.text(function.node().getDeclSpecifier()).equals("TInt")) {
            throw new NotRepairable(
                    function.qualifiedName() + " returns no TInt, so it cannot report that the pin failed");
        }
        if (call.held().size() > (critical ? 1 : 0)) {
            throw new NotRepairable("something is held here that has to be given back first");
        }
        if (!(call.node().getParent() instanceof IASTExpressionStatement statement)
                || !(statement.getParent() instanceof IASTCompoundStatement)
                || Syntax.names(function.node()).contains(RESULT)) {
            throw new NotRepairable("the call is inside another statement");
        }
        for (CallSite other : function.calls()) {
            if (other.callee().startsWith("Kern::Create") && other.argument(0).equals(call.argument(0))
                    && !HeldRegion.isMember(call.argument(0))) {
                throw new NotRepairable(call.argument(0) + " has to be destroyed before the function returns");
            }
        }
        String indent = TextAnchor.indent(function.source().file(), function.source().range(statement).offset());
        String leave = critical ? " {\n    NKern::ThreadLeaveCS();\n    return " + RESULT + ";\n}"
                : "\n    return " + RESULT + ";";
        var edits = new Edits();
        edits.replace(function.source(), statement, CodeStyle.of(function).apply("TInt " + RESULT + " = "
                + function.source().written(call.node()) + ";\nif (" + RESULT + " != KErrNone)" + leave, indent)
                .strip());
        return edits.fix("Return when the pin failed");
    }

    private static Fix destroy(DriverFacts facts, CallSite call) throws NotRepairable {
        String pin = call.argument(0);
        IASTNode bare = call.arguments().isEmpty() ? null : Syntax.bare(call.arguments().get(0));
        ClassFacts type = facts.classNamed(call.owner().className());
        FunctionFacts destructor = DestructorRepair.destructor(facts, call.owner().className());
        String kind = call.callee().contains("Physical") ? "Physical" : "Virtual";
        if (bare == null || !HeldRegion.isMember(pin) || type == null
                || !type.members().getOrDefault(pin, "").equals("T" + kind + "PinObject*")) {
            throw new NotRepairable(pin + " is not a pin object that a class keeps");
        }
        if (destructor == null) {
            throw new NotRepairable(type.name() + " has no destructor in the files given");
        }
        var edits = new Edits();
        edits.add(destructor.source(), DestructorRepair.atEnd(destructor, "Kern::Destroy" + kind + "PinObject(" + pin
                + ");"));
        return edits.fix("Destroy " + pin + " in the destructor");
    }
}
