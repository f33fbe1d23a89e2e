// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;

/** The {@code defined} operator, which works on names before they are expanded. */
final class DefinedOperator {
    private DefinedOperator() {
    }

    /** The tokens with every {@code defined X} replaced by 1 or 0. */
    static List<HeaderToken> resolve(List<HeaderToken> tokens, MacroTable macros) throws ExpressionException {
        List<HeaderToken> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            HeaderToken token = tokens.get(i);
            if (!token.isIdentifier("defined")) {
                out.add(token);
                continue;
            }
            boolean bracket = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            int name = bracket ? i + 2 : i + 1;
            int last = bracket ? i + 3 : i + 1;
            if (last >= tokens.size() || !tokens.get(name).isIdentifier() || bracket && !tokens.get(last).is(")")) {
                throw new ExpressionException("uses 'defined' without a name");
            }
            String answer = macros.isDefined(tokens.get(name).spelling()) ? "1" : "0";
            out.add(new HeaderToken(TokenKind.NUMBER, token.start(), tokens.get(last).end(), answer));
            i = last;
        }
        return out;
    }
}
