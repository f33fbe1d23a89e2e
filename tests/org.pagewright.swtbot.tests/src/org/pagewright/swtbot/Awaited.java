// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;

/** Something that a test waits for. */
final class Awaited extends DefaultCondition {
    private final BooleanSupplier condition;
    private final Supplier<String> otherwise;

    /** @param otherwise what is there instead */
    Awaited(BooleanSupplier condition, Supplier<String> otherwise) {
        this.condition = condition;
        this.otherwise = otherwise;
    }

    @Override
    public boolean test() {
        return condition.getAsBoolean();
    }

    @Override
    public String getFailureMessage() {
        return otherwise.get();
    }
}
