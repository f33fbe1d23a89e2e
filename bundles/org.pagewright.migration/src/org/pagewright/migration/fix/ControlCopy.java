// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A transfer of a whole structure in one case of a DoControl, between a variable and a pointer argument.
 *
 * @param call      the transfer
 * @param statement its statement, directly in the case
 * @param parameter which parameter of DoControl is the pointer
 * @param value     the variable
 * @param type      its type
 * @param labels    the functions whose case this is
 */
record ControlCopy(CallSite call, IASTStatement statement, int parameter, String value, String type,
        List<String> labels) {

    /** Copies the list. */
    ControlCopy {
        labels = List.copyOf(labels);
    }

    /** Whether the client receives the structure. */
    boolean isOut() {
        return call.calls("Kern::ThreadRawWrite");
    }

    /** The pointer argument, without casts. */
    static String pointer(CallSite call) {
        return call.arguments().size() < 2 ? "" : Syntax.text(Syntax.bare(call.arguments().get(1)));
    }

    /** Every transfer of this form in a DoControl. */
    static List<ControlCopy> all(ClassFacts owner, FunctionFacts control) {
        var copies = new ArrayList<ControlCopy>();
        for (CallSite call : control.calls()) {
            if (call.calls("Kern::ThreadRawWrite") || call.calls("Kern::ThreadRawRead")) {
                ControlCopy copy = of(owner, control, call);
                if (copy != null) {
                    copies.add(copy);
                }
            }
        }
        return List.copyOf(copies);
    }

    private static @Nullable ControlCopy of(ClassFacts owner, FunctionFacts control, CallSite call) {
        String address = ResultWrite.address(call);
        String value = address.startsWith("&") ? address.substring(1) : "";
        String type = ValueType.of(owner, control, value);
        String size = call.argument(3);
        String pointer = pointer(call);
        int parameter = parameter(control, pointer);
        IASTStatement statement = statement(call.node());
        ParsedSource source = owner.source();
        IASTNode declared = owner.node();
        if (source == null || declared == null) {
            return null;
        }
        int classEnd = source.range(declared).offset() + source.range(declared).length();
        if (parameter < 1 || statement == null || !value.matches("[a-z]\\w*")
                || !ValueType.isKnownAt(owner, type, classEnd)
                || !size.equals("sizeof(" + value + ")") && !size.equals("sizeof(" + type + ")")) {
            return null;
        }
        List<String> labels = labels(control, statement, pointer);
        return labels.isEmpty() ? null : new ControlCopy(call, statement, parameter, value, type, labels);
    }

    private static int parameter(FunctionFacts control, String name) {
        for (int i = 0; i < control.parameters().size(); i++) {
            if (control.parameters().get(i).name().equals(name)
                    && control.parameters().get(i).type().equals("TAny*")) {
                return i;
            }
        }
        return -1;
    }

    /** The statement that is the transfer, assigns its result or returns it; null when it is not in a block. */
    private static @Nullable IASTStatement statement(IASTNode call) {
        IASTStatement plain = CallFinder.plainStatement(call);
        IASTStatement found = plain == null && call.getParent() instanceof IASTReturnStatement leave ? leave : plain;
        return found != null && found.getParent() instanceof IASTCompoundStatement ? found : null;
    }

    /** The labels of the case a statement is in; empty when the case is entered or left in another way. */
    private static List<String> labels(FunctionFacts control, IASTStatement statement, String pointer) {
        IASTStatement at = statement;
        if (at.getParent() instanceof IASTCompoundStatement block
                && !(block.getParent() instanceof IASTSwitchStatement)) {
            if (!leadsTo(block, at)) {
                return List.of();
            }
            at = block;
        }
        CaseGroup group = CaseGroup.of(control, at);
        if (group == null) {
            return List.of();
        }
        List<IASTStatement> all = group.statements();
        boolean direct = all.subList(0, all.indexOf(at)).stream().noneMatch(ControlCopy::leaves);
        long uses = all.stream().flatMap(s -> Syntax.names(s).stream()).filter(pointer::equals).count();
        return direct && uses == 1 && CaseGroup.ends(all.get(all.size() - 1)) ? group.labels() : List.of();
    }

    private static boolean leadsTo(IASTCompoundStatement block, IASTStatement statement) {
        for (IASTStatement before : block.getStatements()) {
            if (before == statement) {
                return true;
            }
            if (leaves(before)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a statement may skip what comes after it. */
    private static boolean leaves(IASTStatement statement) {
        var leaves = new boolean[1];
        statement.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement inner) {
                leaves[0] |= inner instanceof IASTReturnStatement || inner instanceof IASTBreakStatement
                        || inner instanceof IASTGotoStatement;
                return PROCESS_CONTINUE;
            }
        });
        return leaves[0];
    }
}
