// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code that a rule may report: messages to the debug port are not worth a look, nor is taking a lock, since what is
 * reported is what happens while it is held.
 */
final class KernelUse {
    private static final Pattern USE = Pattern.compile("Kern::(RequestComplete|Thread(Raw|Des|Get|Buf)|DfcQ"
            + "|DynamicDfcQ|KU|InfoCopy|Pin|Create|Destroy|Queue|Install|Alloc|ReAlloc|Free)"
            + "|LocDrv::|u?k?umem(get|put)|i(Drive|Media)Att\\b|(Read|Write)Remote|iDfcQ\\b(?!\\s*->)"
            + "|DECLARE_\\w+\\s*\\(");
    private static final String FIRST_LETTERS = "KLukiRWD";

    private KernelUse() {
    }

    /** Whether a part of a source without comments and strings has such code. */
    static boolean isIn(String code, int from, int to) {
        Matcher use = USE.matcher(code);
        for (int i = from; i < to; i++) {
            // The expression is tried where a word begins, which is a tenth of the places.
            if (FIRST_LETTERS.indexOf(code.charAt(i)) >= 0
                    && (i == 0 || !Character.isJavaIdentifierPart(code.charAt(i - 1)))
                    && use.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
