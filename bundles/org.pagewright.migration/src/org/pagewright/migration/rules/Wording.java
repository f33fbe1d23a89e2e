// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;

/** Sentences shared by messages. */
final class Wording {
    private Wording() {
    }

    /** Where a function runs, for the middle of a sentence. */
    static String where(FunctionFacts function, Context context) {
        return function.qualifiedName() + " runs on " + context.words();
    }
}
