// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** The variable of HandleMsg that holds the id of the message. */
final class MessageId {
    private MessageId() {
    }

    /** Whether a variable is set to the id of the message once and never changed. */
    static boolean isKept(FunctionFacts handle, String variable) {
        String body = Syntax.text(handle.node().getBody());
        Matcher change = Pattern.compile("(?:\\+\\+|--|(?<!&)&)" + variable + "\\b|\\b" + variable
                + "(?:\\+\\+|--|(?:[-+*/%&|^]|<<|>>)?=(?!=)(\\w+(?:\\.|->)iValue;)?)").matcher(body);
        return change.find() && change.group(1) != null && !change.find();
    }
}
