// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;

import org.pagewright.model.edit.EditedText;

/**
 * A repair as text edits.
 *
 * @param title what the user reads in a menu
 * @param edits the edits of each file touched
 */
public record Fix(String title, List<EditedText> edits) {

    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
    }
}
