// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import java.util.List;

import org.pagewright.model.SourceRange;

/**
 * Where a header defines one setting.
 *
 * @param macro  name of the macro
 * @param text   its replacement as written, without comments
 * @param range  place of the replacement; of the name when there is no replacement
 * @param items  place of each list item; empty when the items are not written here one by one
 * @param values the values before they are narrowed to 32 bits
 */
public record SettingSource(String macro, String text, SourceRange range, List<SourceRange> items, List<Long> values) {

    /** Copies the lists. */
    public SettingSource {
        items = List.copyOf(items);
        values = List.copyOf(values);
    }

    /** The place of one list item, or of the whole value when the items have no places of their own. */
    public SourceRange item(int index) {
        return index >= 0 && index < items.size() ? items.get(index) : range;
    }
}
