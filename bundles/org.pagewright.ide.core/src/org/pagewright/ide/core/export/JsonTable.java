// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.export;

import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Rows as JSON: one object a row. */
public final class JsonTable {
    private JsonTable() {
    }

    /** The text; names are those of the columns. */
    public static String of(List<String> columns, List<List<String>> rows) {
        var all = new JsonArray();
        for (List<String> row : rows) {
            var object = new JsonObject();
            for (int i = 0; i < columns.size(); i++) {
                object.addProperty(columns.get(i), row.get(i));
            }
            all.add(object);
        }
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all) + "\n"; //$NON-NLS-1$
    }
}
