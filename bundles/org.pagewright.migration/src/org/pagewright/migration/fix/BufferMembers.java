// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** The buffers of a buffer request: their declarations, and what becomes of each use. */
final class BufferMembers {
    private final Channel channel;
    private final Set<String> members;
    private final Set<String> added;
    private final Edits edits;
    private final Set<String> tested = new LinkedHashSet<>();

    /**
     * @param members members with the addresses of the client, which become buffers
     * @param added   members for buffers whose address was not kept
     */
    BufferMembers(Channel channel, Set<String> members, Set<String> added, Edits edits) throws NotRepairable {
        this.channel = channel;
        this.members = members;
        this.added = added;
        this.edits = edits;
        findTested();
    }

    /** The buffers that are tested somewhere. */
    Set<String> tested() {
        return tested;
    }

    /** A buffer that is tested tells which form a request has; it must be forgotten where it always was. */
    private void findTested() throws NotRepairable {
        for (String member : members) {
            for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), member)) {
                if (isTested(use.id())) {
                    tested.add(member);
                }
            }
        }
    }

    /** Declares them as buffers. */
    void declare(String status) throws NotRepairable {
        IASTSimpleDeclaration statusDeclared = channel.declaration(status);
        for (String member : members) {
            IASTSimpleDeclaration declared = channel.declaration(member);
            if (declared == null || !channel.type().members().getOrDefault(member, "").matches("(const )?\\w+\\*")) {
                throw new NotRepairable(member + " is not declared on its own as a pointer");
            }
            edits.replace(channel.source(), declared.getDeclSpecifier(), "TClientBuffer");
        }
        for (String member : added) {
            if (statusDeclared == null) {
                throw new NotRepairable(status + " is not declared on its own");
            }
            channel.declare(edits, statusDeclared, "TClientBuffer* " + member + ";");
        }
    }

    /** Edits their uses, and transfers from parameters that were not kept. */
    void edit(Map<RequestStart, BufferSetup> starts, Map<RequestStart, PreFunction> functions) throws NotRepairable {
        for (String member : members) {
            for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), member)) {
                if (functions.values().stream().anyMatch(f -> f.isRemoved(use.id()))) {
                    continue;
                }
                CallSite call = bufferCall(use.function(), use.id());
                if (call != null) {
                    edit(call, member);
                } else if (isForgotten(use.id()) && !tested.contains(member)) {
                    edits.removeWithComment(use.function().source(), use.id().getParent().getParent());
                } else if (!isForgotten(use.id()) && !isTested(use.id())) {
                    throw new NotRepairable(use.where(member));
                }
            }
        }
        for (Map.Entry<RequestStart, BufferSetup> start : starts.entrySet()) {
            for (CallSite call : start.getKey().function().calls()) {
                String name = BufferSetup.isBufferCall(call) ? BufferRequestRepair.name(call, 1) : "";
                if (start.getKey().contains(call.node()) && start.getKey().parameter(name) != null
                        && functions.values().stream().noneMatch(f -> f.isRemoved(call.node()))) {
                    edit(call, start.getValue().bufferOf(name));
                }
            }
        }
    }

    private void edit(CallSite call, String buffer) throws NotRepairable {
        if (call.name().startsWith("ThreadGetDes")) {
            if (call.arguments().size() != 2) {
                throw new NotRepairable(call.callee() + " also asks for the address of the data");
            }
            edits.replace(call.owner().source(), call.node(), buffer
                    + (call.calls("Kern::ThreadGetDesLength") ? "->Length()" : "->MaxLength()"));
        } else {
            BufferTransfer.edit(call, buffer, edits);
        }
    }

    private static @Nullable CallSite bufferCall(FunctionFacts function, IASTNode id) {
        for (CallSite call : function.calls()) {
            if (call.node() instanceof IASTFunctionCallExpression && BufferSetup.isBufferCall(call)
                    && call.arguments().size() > 1 && Syntax.bare(call.arguments().get(1)) == id) {
                return call;
            }
        }
        return null;
    }

    static boolean isTested(IASTIdExpression id) {
        return StatusMember.isTruth(id.getParent())
                || Syntax.text(id.getParent()).matches("\\w+(!=|==)(NULL|0)");
    }

    private static boolean isForgotten(IASTIdExpression id) {
        return id.getParent() instanceof IASTBinaryExpression assign && assign.getOperand1() == id
                && assign.getParent() instanceof IASTExpressionStatement
                && Syntax.text(assign.getOperand2()).matches("NULL|0");
    }
}
