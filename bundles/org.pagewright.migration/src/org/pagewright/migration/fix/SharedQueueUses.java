// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * Where a channel uses a queue of the kernel: in DoCreate, where its DFCs are constructed, and in a function that does
 * nothing but return the queue (fact sheet 9.4, driver 2, 2).
 */
final class SharedQueueUses {
    private static final Set<String> SHARED = Set.of("Kern::DfcQue0", "Kern::DfcQue1");
    private static final int QUEUE_ARGUMENT = 2;

    private final FunctionFacts create;
    private final List<CallSite> replaced = new ArrayList<>();
    private final List<CallSite> dropped = new ArrayList<>();
    private final List<String> dfcs = new ArrayList<>();
    private @Nullable IASTStatement first;

    /** @throws NotRepairable when the queue is used where the channel's own may not exist yet */
    SharedQueueUses(Channel channel, FunctionFacts create) throws NotRepairable {
        this.create = create;
        for (FunctionFacts function : channel.facts().functionsOf(channel.type().name())) {
            for (CallSite call : function.calls()) {
                if (SHARED.contains(call.callee())) {
                    use(channel, call);
                }
            }
        }
    }

    private void use(Channel channel, CallSite call) throws NotRepairable {
        if (call.node().getParent() instanceof IASTReturnStatement leave
                && leave.getParent() == call.owner().node().getBody()
                && call.owner().node().getBody().getChildren().length == 1) {
            replaced.add(call);
            for (CallSite asked : channel.facts().graph().callers(call.owner())) {
                if (asked.owner().name().equals(channel.type().name())) {
                    construction(asked);
                } else if (asked.owner() == create) {
                    noteFirst(asked);
                }
            }
        } else if (call.owner() == create) {
            noteFirst(call);
            replaced.add(call);
        } else {
            construction(call);
        }
    }

    private void noteFirst(CallSite call) throws NotRepairable {
        IASTStatement statement = CallFinder.plainStatement(call.node());
        if (statement == null || statement.getParent() != create.node().getBody()) {
            throw new NotRepairable("DoCreate uses the queue under a condition in line " + call.range().line());
        }
        IASTStatement before = first;
        if (before == null || create.source().range(statement).offset() < create.source().range(before).offset()) {
            first = statement;
        }
    }

    /** A DFC that is constructed with the queue gets it in DoCreate instead. */
    private void construction(CallSite call) throws NotRepairable {
        ICPPASTConstructorChainInitializer item = Syntax.parent(call.node(), ICPPASTConstructorChainInitializer.class);
        if (item == null || !(item.getInitializer() instanceof ICPPASTConstructorInitializer made)
                || made.getArguments().length != 4 || made.getArguments()[QUEUE_ARGUMENT] != call.node()) {
            throw new NotRepairable(call.owner().qualifiedName() + " uses the queue in line " + call.range().line()
                    + ", where the channel's own may not exist yet");
        }
        dropped.add(call);
        dfcs.add(Syntax.simple(item.getMemberInitializerId()));
    }

    /** The first statement of DoCreate that uses the queue; null when none does. */
    @Nullable
    IASTStatement first() {
        return first;
    }

    /** The DFCs that get the queue in DoCreate. */
    List<String> dfcs() {
        return dfcs;
    }

    /** Puts the member in the place of the kernel's queue. */
    void edit(String member, Edits edits) throws NotRepairable {
        for (CallSite call : replaced) {
            edits.replace(call.owner().source(), call.node(), member);
        }
        for (CallSite call : dropped) {
            if (call.node().getParent() instanceof ICPPASTConstructorInitializer made) {
                IASTInitializerClause before = made.getArguments()[QUEUE_ARGUMENT - 1];
                ParsedSource source = call.owner().source();
                int from = end(source, before);
                edits.add(source, new TextEdit(from, end(source, call.node()) - from, ""));
            }
        }
    }

    private static int end(ParsedSource source, IASTNode node) {
        SourceRange range = source.range(node);
        return range.offset() + range.length();
    }
}
