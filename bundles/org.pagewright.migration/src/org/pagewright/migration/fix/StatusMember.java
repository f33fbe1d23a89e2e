// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * A member that keeps a client's status, and what becomes of it when it is a request object: another type, creation in
 * DoCreate, destruction in the destructor, IsReady where it was tested.
 */
final class StatusMember {
    /** What the start of a request becomes. */
    @FunctionalInterface
    interface StartEdit {
        /** @throws NotRepairable when the start has no counterpart on a request */
        void edit(FunctionFacts function, IASTBinaryExpression assign) throws NotRepairable;
    }

    private static final int MAX_DEPTH = 4;

    private final Channel channel;
    private final String name;
    private final Edits edits;

    StatusMember(Channel channel, String name, Edits edits) {
        this.channel = channel;
        this.name = name;
        this.edits = edits;
    }

    /** Gives the member another type, and creates and destroys it. */
    void become(String type, String create, String more, String destroy) throws NotRepairable {
        IASTSimpleDeclaration declared = channel.declaration(name);
        if (declared == null || !channel.type().members().getOrDefault(name, "").equals("TRequestStatus*")) {
            throw new NotRepairable(name + " is not declared on its own as a TRequestStatus*");
        }
        edits.replace(channel.source(), declared.getDeclSpecifier(), type);
        FunctionFacts doCreate = channel.function("DoCreate");
        FunctionFacts destructor = channel.destructor();
        edits.add(doCreate.source(), creation(doCreate, create, more));
        edits.add(destructor.source(), DestructorRepair.atEnd(destructor, destroy + "(" + name + ");"));
    }

    private TextEdit creation(FunctionFacts create, String function, String more) {
        var file = create.source().file();
        SourceRange body = create.source().range(create.node().getBody());
        String newLine = TextAnchor.lineEnd(file);
        String outer = TextAnchor.indent(file, body.offset());
        boolean inner = CodeStyle.of(create).indented();
        String indent = inner ? outer : outer + TextAnchor.step(file);
        String result = "r" + name.substring(1);
        String text = newLine + indent + "TInt " + result + " = " + function + "(" + name + more + ");" + newLine
                + indent + "if (" + result + " != KErrNone)" + newLine + indent + TextAnchor.step(file, indent)
                + "return "
                + result + ";";
        return new TextEdit(body.offset() + 1, 0, text);
    }

    /**
     * Edits every use of the member.
     *
     * @param complete the function that completes the request
     * @param skipped  uses that are gone already
     */
    void uses(String complete, Predicate<IASTNode> skipped, StartEdit start) throws NotRepairable {
        for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), name)) {
            IASTIfStatement forgets = onlyForgets(use.id());
            if (forgets != null && isTested(forgets, use.id())) {
                edits.removeWithComment(use.function().source(), forgets);
            } else if (forgets == null && !skipped.test(use.id())) {
                use(use, complete, start);
            }
        }
    }

    /** The test around a use when all it does is to forget a status that is there; null otherwise. */
    private @Nullable IASTIfStatement onlyForgets(IASTIdExpression id) {
        IASTIfStatement test = Syntax.parent(id, IASTIfStatement.class);
        if (test == null || test.getElseClause() != null
                || !Syntax.text(test.getConditionExpression()).matches(name + "(!=(NULL|0))?")) {
            return null;
        }
        IASTNode[] all = test.getThenClause() instanceof IASTCompoundStatement block ? block.getStatements()
                : new IASTNode[] { test.getThenClause() };
        return all.length == 1 && Syntax.text(all[0]).matches(name + "=(NULL|0);") ? test : null;
    }

    private static boolean isTested(IASTIfStatement test, IASTIdExpression id) {
        return Syntax.contains(test.getConditionExpression(), id);
    }

    private void use(MemberUses use, String complete, StartEdit start) throws NotRepairable {
        ParsedSource source = use.function().source();
        IASTIdExpression id = use.id();
        IASTNode parent = id.getParent();
        if (parent instanceof IASTFunctionCallExpression call && call.getArguments().length == 3
                && Syntax.text(call.getFunctionNameExpression()).equals("Kern::RequestComplete")) {
            edits.replace(source, call.getFunctionNameExpression(), complete);
        } else if (parent instanceof IASTFunctionCallExpression call && call.getArguments().length == 2
                && Syntax.text(call.getFunctionNameExpression()).equals("Kern::RequestComplete")) {
            edits.replace(source, call.getFunctionNameExpression(), complete);
            edits.insert(source, source.range(call.getArguments()[0]).offset(), client() + ", ");
        } else if (parent instanceof IASTBinaryExpression assign && assign.getOperand1() == id
                && assign.getOperator() == IASTBinaryExpression.op_assign
                && assign.getParent() instanceof IASTExpressionStatement statement) {
            if (!Syntax.text(assign.getOperand2()).matches("NULL|0")) {
                start.edit(use.function(), assign);
            } else if (statement.getParent() instanceof IASTCompoundStatement) {
                // A completed request is free again by itself.
                edits.remove(source, statement);
            } else {
                edits.replace(source, assign, "");
            }
        } else if (parent instanceof IASTBinaryExpression test
                && Syntax.text(test).matches("\\w+(!=|==)(NULL|0)")) {
            String not = test.getOperator() == IASTBinaryExpression.op_equals ? "!" : "";
            boolean alone = test.getParent() instanceof IASTIfStatement && not.isEmpty();
            edits.replace(source, test, not + pending(use.function(), alone));
        } else if (isTruth(parent)) {
            edits.replace(source, id, pending(use.function(), parent instanceof IASTIfStatement));
        } else {
            throw new NotRepairable(use.where(name));
        }
    }

    /** The test whether the request is pending; when DoCreate failed, the destructor finds no request at all. */
    private String pending(FunctionFacts function, boolean alone) throws NotRepairable {
        String ready = name + "->IsReady()";
        boolean early = reached(channel.destructor(), 0).contains(function);
        return !early ? ready : alone ? name + " && " + ready : "(" + name + " && " + ready + ")";
    }

    /** The functions a function calls, and itself. */
    private Set<FunctionFacts> reached(FunctionFacts from, int depth) {
        var found = new HashSet<>(Set.of(from));
        for (CallSite call : from.calls()) {
            for (FunctionFacts target : depth < MAX_DEPTH ? channel.facts().graph().targets(call)
                    : List.<FunctionFacts>of()) {
                found.addAll(reached(target, depth + 1));
            }
        }
        return found;
    }

    /** The member with the client's thread, which a request object needs and the status alone does not. */
    private String client() throws NotRepairable {
        List<String> threads = channel.type().members().entrySet().stream().filter(m -> m.getValue().equals("DThread*"))
                .map(Map.Entry::getKey).toList();
        if (threads.size() != 1) {
            throw new NotRepairable(
                    "which member of " + channel.type().name() + " is the client's thread is not clear");
        }
        return threads.get(0);
    }

    /** Whether what is directly in this node is only tested. */
    static boolean isTruth(IASTNode parent) {
        return parent instanceof IASTIfStatement
                || parent instanceof IASTUnaryExpression not && not.getOperator() == IASTUnaryExpression.op_not
                || parent instanceof IASTBinaryExpression logic
                        && (logic.getOperator() == IASTBinaryExpression.op_logicalAnd
                                || logic.getOperator() == IASTBinaryExpression.op_logicalOr);
    }

    /** A start that keeps the status: a request in use is refused, and one whose start fails later is free again. */
    void setStatus(FunctionFacts function, IASTBinaryExpression assign) throws NotRepairable {
        IASTStatement statement = (IASTStatement) assign.getParent();
        edits.replace(function.source(), statement, setStatusText(function, assign, statement));
    }

    /** The statements that set the status, for the place of a statement. */
    String setStatusText(FunctionFacts function, IASTBinaryExpression assign, IASTStatement place)
            throws NotRepairable {
        IASTStatement statement = (IASTStatement) assign.getParent();
        StartFailure.mayReturn(function);
        if (!(statement.getParent() instanceof IASTCompoundStatement)) {
            throw new NotRepairable(function.qualifiedName() + " keeps the status only under a condition");
        }
        StartFailure.reset(function, statement, name, edits);
        ParsedSource source = function.source();
        String newLine = TextAnchor.lineEnd(source.file())
                + TextAnchor.indent(source.file(), source.range(place).offset());
        return "if (TInt r" + name.substring(1) + " = " + name + "->SetStatus("
                + source.file().text().substring(source.range(assign.getOperand2()).offset(),
                        source.range(assign.getOperand2()).offset() + source.range(assign.getOperand2()).length())
                + "))" + newLine + TextAnchor.step(source.file()) + "return r" + name.substring(1) + ";";
    }
}
