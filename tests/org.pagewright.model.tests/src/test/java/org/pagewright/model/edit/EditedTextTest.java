// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class EditedTextTest {
    @Test
    void appliesEditsInOrderOfOffset() throws Exception {
        var edits = EditedText.of("a.h", "one two", List.of(new TextEdit(4, 3, "2"), new TextEdit(0, 3, "1")));
        assertEquals("1 2", edits.apply("one two"));
    }

    @Test
    void refusesATextThatChanged() {
        var edits = EditedText.of("a.h", "one", List.of(new TextEdit(0, 3, "1")));
        var stale = assertThrows(StaleEditException.class, () -> edits.apply("One"));
        assertEquals("a.h has changed since the edit was prepared; nothing was written, prepare it again.",
                stale.sentence());
    }

    @Test
    void refusesOverlaps() {
        var overlapping = List.of(new TextEdit(0, 3, "x"), new TextEdit(2, 1, "y"));
        assertThrows(IllegalArgumentException.class, () -> EditedText.of("a.h", "one", overlapping));
    }
}
