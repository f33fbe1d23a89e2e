// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.pagewright.migration.facts.Syntax;

/**
 * A status that several threads of a client may set at once: {@code if (!NKern::CompareAndSwap(*(TAny**)&iStatus, NULL,
 * aStatus)) return KErrInUse;}. A request object needs no such test (fact sheet 9.4, driver 2, 3).
 */
final class CompareAndSwap {
    private static final Pattern FORM = Pattern.compile(
            "!NKern::CompareAndSwap\\(\\*\\(TAny\\*\\*\\)&(\\w+),(?:NULL|0),(?:\\(TAny\\*\\))?(\\w+)\\)");

    private CompareAndSwap() {
    }

    /** The member that is set; empty for any other statement. */
    static String status(IASTIfStatement test) {
        return part(test, 1);
    }

    /** What it is set to; empty for any other statement. */
    static String value(IASTIfStatement test) {
        return part(test, 2);
    }

    private static String part(IASTIfStatement test, int group) {
        Matcher form = FORM.matcher(Syntax.text(test.getConditionExpression()));
        IASTReturnStatement answer = RequestStart.answer(test);
        return test.getElseClause() == null && answer != null && form.matches()
                && Syntax.text(answer.getReturnValue()).equals("KErrInUse") ? form.group(group) : "";
    }
}
