// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.HeldLock;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.migration.facts.Syntax;

/**
 * The statements of one block between taking something and giving it back, with an access to user memory among them.
 *
 * @param access   the access
 * @param lock     what is held
 * @param all      the statements of the block
 * @param taken    index of the statement that takes it
 * @param at       index of the statement with the access
 * @param released index of the statement that gives it back
 */
record HeldRegion(CallSite access, HeldLock lock, List<IASTStatement> all, int taken, int at, int released) {

    /**
     * The region around an access.
     *
     * @throws NotRepairable when the code there is not straight
     */
    static HeldRegion around(CallSite access, LockKind kind) throws NotRepairable {
        HeldLock lock = access.held().stream().filter(l -> l.kind() == kind).reduce((a, b) -> b)
                .orElseThrow(() -> new NotRepairable("a function that calls " + access.owner().qualifiedName()
                        + " holds it"));
        if (access.owner().calls().stream()
                .anyMatch(c -> c.node() == lock.taken() && !c.callee().contains("Kern::"))) {
            throw new NotRepairable("a function called before takes what is held");
        }
        IASTStatement statement = CallFinder.plainStatement(access.node());
        IASTStatement take = CallFinder.plainStatement(lock.taken());
        if (statement == null || take == null || !(take.getParent() instanceof IASTCompoundStatement block)
                || statement.getParent() != block) {
            throw new NotRepairable("the access is inside another statement");
        }
        List<IASTStatement> all = List.of(block.getStatements());
        int at = all.indexOf(statement);
        int end = at + 1;
        while (end < all.size() && !isRelease(access, all.get(end), lock)) {
            end++;
        }
        if (end == all.size()) {
            throw new NotRepairable("what is held is given back in another block or function");
        }
        return new HeldRegion(access, lock, all, all.indexOf(take), at, end);
    }

    private static boolean isRelease(CallSite access, IASTStatement statement, HeldLock lock) {
        String name = switch (lock.kind()) {
        case FAST_MUTEX -> lock.name().equals("the system lock") ? "NKern::UnlockSystem" : "NKern::FMSignal";
        case KERNEL_MUTEX -> "Kern::MutexSignal";
        case CRITICAL_SECTION -> "NKern::ThreadLeaveCS";
        case TRAP -> "";
        };
        return access.owner().calls().stream().anyMatch(c -> c.callee().endsWith(name)
                && CallFinder.plainStatement(c.node()) == statement
                && (c.arguments().isEmpty() || c.argument(0).equals(lock.name())));
    }

    IASTStatement statement() {
        return all.get(at);
    }

    IASTStatement take() {
        return all.get(taken);
    }

    IASTStatement release() {
        return all.get(released);
    }

    /** Statements the access is moved over when it goes before the region. */
    List<IASTStatement> before() {
        return all.subList(taken + 1, at);
    }

    /** Statements the access is moved over when it goes behind the region. */
    List<IASTStatement> after() {
        return all.subList(at + 1, released);
    }

    /** Names an access uses: variables, members and parameters. */
    Set<String> names() {
        var names = new TreeSet<>(Syntax.names(statement()));
        names.removeAll(Set.of("Kern", access.name()));
        return names;
    }

    /** Whether each of some statements is run, leaves the names alone, and calls nothing that may change members. */
    static boolean leaveAlone(List<IASTStatement> statements, Set<String> names) {
        boolean members = names.stream().anyMatch(HeldRegion::isMember);
        for (IASTStatement statement : statements) {
            boolean used = Syntax.names(statement).stream().anyMatch(names::contains);
            boolean calls = members && Syntax.text(statement).contains("(");
            if (used || calls || leaves(statement)) {
                return false;
            }
        }
        return true;
    }

    static boolean isMember(String name) {
        return name.matches("i[A-Z]\\w*");
    }

    private static boolean leaves(IASTStatement statement) {
        return List.of(IASTReturnStatement.class, IASTBreakStatement.class, IASTContinueStatement.class,
                IASTGotoStatement.class, IASTLabelStatement.class).stream()
                .anyMatch(kind -> !Statements.in(statement, kind).isEmpty());
    }

    /** The declaration of a local variable among some statements, when it is a statement of its own without value. */
    @Nullable
    IASTStatement plainDeclaration(List<IASTStatement> statements, String name) {
        String type = access.owner().localType(name);
        for (IASTStatement statement : statements) {
            String text = Syntax.text(statement);
            if (type != null && text.endsWith(name + ";") && !text.contains("=") && !text.contains("(")
                    && !text.contains(",") && text.startsWith(type.replaceAll("[*&]", ""))) {
                return statement;
            }
        }
        return null;
    }

    /** A name for a copy of a member that is not used in the function. */
    String copyName(String member) {
        String plain = member.substring(1, 2).toLowerCase(Locale.ROOT) + member.substring(2);
        List<String> used = new ArrayList<>(Syntax.names(access.owner().node()));
        access.owner().parameters().forEach(p -> used.add(p.name()));
        boolean taken = used.contains(plain)
                || plain.matches("new|delete|default|class|int|char|long|short|union|switch");
        return taken ? plain + "Copy" : plain;
    }

    /** Whether an expression of the access is the address of something, written with {@code &}. */
    static boolean isAddress(IASTNode argument) {
        return Syntax.text(argument).contains("&");
    }
}
