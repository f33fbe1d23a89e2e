// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.jdt.annotation.Nullable;

/** Follows one body in execution order and notes the locks at each call. */
final class LockReader {
    private final Function<CallSite, LockState> effects;
    private final Map<IASTNode, CallSite> calls = new IdentityHashMap<>();
    private final Map<IASTNode, LockState> states = new IdentityHashMap<>();
    private final Map<String, LockState> jumps = new HashMap<>();
    private final Deque<List<LockState>> breaks = new ArrayDeque<>();
    private @Nullable LockState end;

    /** @param effects what a call of a function in the sources leaves behind */
    LockReader(FunctionFacts function, Function<CallSite, LockState> effects) {
        this.effects = effects;
        function.calls().forEach(call -> calls.put(call.node(), call));
        LockState last = walk(function.node().getBody(), LockState.NOTHING);
        end = either(end, last == null ? null : last.withoutTraps());
    }

    /** The locks at each call. */
    Map<IASTNode, LockState> states() {
        return states;
    }

    /** What a call of the function leaves behind. */
    LockState end() {
        LockState known = end;
        return known == null ? LockState.NOTHING : known.left();
    }

    /** @return the locks afterwards; null when the end is not reached */
    private @Nullable LockState walk(@Nullable IASTNode node, @Nullable LockState before) {
        if (node instanceof IASTLabelStatement label) {
            LockState here = either(before, jumps.get(label.getName().toString()));
            // What jumps back to it later is not known yet.
            return walk(label.getNestedStatement(), here == null ? LockState.NOTHING : here);
        }
        if (node == null || before == null) {
            return before;
        }
        return switch (node) {
        case IASTCompoundStatement block -> sequence(block.getChildren(), before);
        case IASTIfStatement branch -> branch(branch, before);
        case IASTSwitchStatement choice -> choice(choice, before);
        case IASTWhileStatement loop -> {
            LockState inside = loop(before, loop.getCondition(), loop.getBody(), null);
            yield withBreaks(either(before, inside));
        }
        case IASTForStatement loop -> {
            LockState first = walk(loop.getInitializerStatement(), before);
            LockState inside = loop(first, loop.getConditionExpression(), loop.getBody(),
                    loop.getIterationExpression());
            yield withBreaks(loop.getConditionExpression() == null ? null : either(first, inside));
        }
        case IASTDoStatement loop -> withBreaks(loop(before, null, loop.getBody(), loop.getCondition()));
        case IASTReturnStatement leaving -> {
            LockState left = walk(leaving.getReturnArgument(), before);
            end = either(end, left == null ? null : left.withoutTraps());
            yield null;
        }
        case IASTBreakStatement leaving -> {
            if (!breaks.isEmpty()) {
                breaks.peek().add(before);
            }
            yield null;
        }
        case IASTContinueStatement leaving -> null;
        case IASTGotoStatement jump -> {
            jumps.merge(jump.getName().toString(), before, LockState::or);
            yield null;
        }
        default -> expression(node, before);
        };
    }

    private @Nullable LockState sequence(IASTNode[] statements, LockState before) {
        LockState now = before;
        for (IASTNode statement : statements) {
            now = walk(statement, now);
        }
        return now == null ? null : now.withoutTraps();
    }

    private @Nullable LockState branch(IASTIfStatement branch, LockState held) {
        LockState before = walk(branch.getConditionExpression(), held);
        LockState then = walk(branch.getThenClause(), before);
        return either(then, walk(branch.getElseClause(), before));
    }

    private @Nullable LockState choice(IASTSwitchStatement choice, LockState held) {
        LockState before = walk(choice.getControllerExpression(), held);
        IASTStatement body = choice.getBody();
        IASTNode[] statements = body instanceof IASTCompoundStatement ? body.getChildren()
                : new IASTNode[] {
                        body };
        boolean otherwise = false;
        LockState now = null;
        breaks.push(new ArrayList<>());
        for (IASTNode statement : statements) {
            otherwise |= statement instanceof IASTDefaultStatement;
            boolean label = statement instanceof IASTCaseStatement || statement instanceof IASTDefaultStatement;
            now = label ? either(now, before) : walk(statement, now);
        }
        return withBreaks(either(now, otherwise ? null : before));
    }

    /** Follows a loop once; {@link #withBreaks} ends it. */
    private @Nullable LockState loop(@Nullable LockState before, @Nullable IASTNode condition,
            @Nullable IASTNode body, @Nullable IASTNode step) {
        breaks.push(new ArrayList<>());
        return walk(step, walk(body, walk(condition, before)));
    }

    /** What is so behind a loop or switch. */
    private @Nullable LockState withBreaks(@Nullable LockState last) {
        return breaks.pop().stream().reduce(last, LockReader::either, LockReader::either);
    }

    private static @Nullable LockState either(@Nullable LockState a, @Nullable LockState b) {
        return a == null ? b : b == null ? a : a.or(b);
    }

    private @Nullable LockState expression(IASTNode node, LockState before) {
        LockState now = before;
        for (IASTNode child : node.getChildren()) {
            now = walk(child, now);
        }
        CallSite call = calls.get(node);
        if (call == null || now == null) {
            return now;
        }
        states.put(node, now);
        LockState after = LockCalls.after(call, now);
        return after == null ? now.after(effects.apply(call), node) : after;
    }
}
