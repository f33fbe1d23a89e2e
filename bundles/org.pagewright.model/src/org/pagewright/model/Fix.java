// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;

import org.pagewright.model.edit.EditedText;

/**
 * A repair as text edits.
 *
 * @param title  what the user reads in a menu
 * @param edits  the edits of each file touched
 * @param choice whether only the user can tell that it is meant, so that it is never made without being asked for
 */
public record Fix(String title, List<EditedText> edits, boolean choice) {

    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
    }

    /** A repair that can be made unasked. */
    public Fix(String title, List<EditedText> edits) {
        this(title, edits, false);
    }

    /** The same repair, to be asked for. */
    public Fix asChoice() {
        return new Fix(title, edits, true);
    }
}
