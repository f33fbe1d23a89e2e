// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A structure written to a stored pointer of the client, right before the completion of a stored status.
 *
 * @param write     the call that writes
 * @param statement the statement of that call, or the test of the result before it
 * @param dest      member with the client's address
 * @param value     what is written, a member or local
 * @param type      type of the value
 */
record ResultWrite(CallSite write, IASTStatement statement, String dest, String value, String type) {
    private static final String MEMBER = "i[A-Z]\\w*";

    /** The writes in the statements right before a completion, in their order. */
    static List<ResultWrite> before(ClassFacts owner, CallSite completion) throws NotRepairable {
        var writes = new ArrayList<ResultWrite>();
        IASTStatement statement = CallFinder.plainStatement(completion.node());
        for (IASTStatement at = statement == null ? null
                : CallFinder.neighbour(statement, -1); at != null; at = CallFinder
                        .neighbour(at, -1)) {
            CallSite write = writeIn(completion, at);
            if (write == null) {
                break;
            }
            writes.add(0, of(owner, write, at, completion));
        }
        return writes;
    }

    /** The three-argument completion behind a write and the writes after it; null when something else is there. */
    static @Nullable CallSite completion(CallSite write) {
        IASTStatement at = CallFinder.plainStatement(write.node());
        if (at != null && at.getParent() instanceof IASTIfStatement test) {
            at = test;
        }
        while (at != null) {
            at = CallFinder.neighbour(at, 1);
            for (CallSite call : write.owner().calls()) {
                if (at instanceof IASTExpressionStatement only && call.node() == only.getExpression()
                        && call.calls("Kern::RequestComplete") && call.arguments().size() == 3) {
                    return call;
                }
            }
            if (at == null || writeIn(write, at) == null) {
                return null;
            }
        }
        return null;
    }

    /** The write that is all a statement does, also under a test that the one before it went well. */
    private static @Nullable CallSite writeIn(CallSite near, IASTStatement statement) {
        IASTStatement inner = statement instanceof IASTIfStatement test && test.getElseClause() == null
                && Syntax.text(test.getConditionExpression()).matches("\\w+==(KErrNone|0)|!\\w+")
                        ? only(test.getThenClause())
                        : statement;
        for (CallSite call : near.owner().calls()) {
            if (call.calls("Kern::ThreadRawWrite") && CallFinder.plainStatement(call.node()) == inner) {
                return call;
            }
        }
        return null;
    }

    private static @Nullable IASTStatement only(@Nullable IASTNode clause) {
        if (clause instanceof IASTCompoundStatement block) {
            return block.getStatements().length == 1 ? block.getStatements()[0] : null;
        }
        return clause instanceof IASTStatement statement ? statement : null;
    }

    private static ResultWrite of(ClassFacts owner, CallSite write, IASTStatement statement, CallSite completion)
            throws NotRepairable {
        String status = completion.argument(1);
        String dest = write.argument(1);
        String address = address(write);
        if (!dest.matches(MEMBER) || !address.matches("&[a-z]\\w*")
                || !write.argument(0).equals(completion.argument(0))) {
            throw new NotRepairable("line " + write.range().line()
                    + " does not write one variable to an address kept in a member");
        }
        String value = address.substring(1);
        String type = ValueType.of(owner, write.owner(), value);
        String size = write.argument(3);
        ParsedSource source = owner.source();
        IASTNode declared = owner.node();
        int before = source == null || declared == null ? 0
                : source.file().text().indexOf(status, source.range(declared).offset());
        if (!size.equals("sizeof(" + value + ")") && !size.equals("sizeof(" + type + ")")) {
            throw new NotRepairable(
                    "line " + write.range().line() + " writes something else than the whole of " + value);
        }
        if (!ValueType.isKnownAt(owner, type, before)) {
            throw new NotRepairable("the type of " + value + " cannot be named where " + status + " is declared");
        }
        return new ResultWrite(write, statement, dest, value, type);
    }

    /** What a transfer takes the address of, without the cast some drivers write. */
    static String address(CallSite transfer) {
        return transfer.argument(2).replaceFirst("^\\((const )?TAny\\*\\)", "");
    }
}
