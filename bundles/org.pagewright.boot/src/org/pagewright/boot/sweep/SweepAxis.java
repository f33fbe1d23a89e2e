// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.pagewright.boot.BootRequest;

/**
 * One setting of a sweep and the values it takes.
 *
 * @param id      its name in tables and files
 * @param choices its values, in order
 */
public record SweepAxis(String id, List<Choice> choices) {
    /**
     * One value.
     *
     * @param text   as it is shown
     * @param change puts it into a request
     */
    public record Choice(String text, UnaryOperator<BootRequest> change) {
    }

    /** Copies the list. */
    public SweepAxis {
        choices = List.copyOf(choices);
    }

    /** An axis over values that are shown by their own text. */
    public static <T> SweepAxis of(String id, List<T> values, BiFunction<BootRequest, T, BootRequest> change) {
        var choices = new ArrayList<Choice>();
        for (T value : values) {
            choices.add(new Choice(String.valueOf(value), request -> change.apply(request, value)));
        }
        return new SweepAxis(id, choices);
    }
}
