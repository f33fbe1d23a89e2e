// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import java.util.List;

import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Findings as JSON with the field names of docs/cli.md. */
public final class FindingJson {
    private FindingJson() {
    }

    /** An object with {@code findings[]}. */
    public static String of(List<Finding> findings) {
        var root = new JsonObject();
        root.add("findings", array(findings));
        return text(root);
    }

    /** The findings alone. */
    public static JsonArray array(List<Finding> findings) {
        var array = new JsonArray();
        for (Finding finding : findings) {
            var object = new JsonObject();
            object.addProperty("rule", finding.rule());
            object.addProperty("severity", finding.severity().id());
            place(object, finding.file(), finding.range());
            object.addProperty("message", finding.message());
            object.addProperty("helpTopic", finding.helpTopic());
            related(object, finding);
            fixes(object, finding);
            array.add(object);
        }
        return array;
    }

    /** Indented JSON with a line end. */
    public static String text(JsonElement element) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(element) + "\n";
    }

    private static void related(JsonObject object, Finding finding) {
        if (finding.related().isEmpty()) {
            return;
        }
        var array = new JsonArray();
        for (RelatedLocation related : finding.related()) {
            var place = new JsonObject();
            place(place, related.file(), related.range());
            place.addProperty("message", related.message());
            array.add(place);
        }
        object.add("related", array);
    }

    private static void fixes(JsonObject object, Finding finding) {
        if (finding.fixes().isEmpty()) {
            return;
        }
        var array = new JsonArray();
        for (Fix fix : finding.fixes()) {
            var json = new JsonObject();
            json.addProperty("title", fix.title());
            json.addProperty("choice", fix.choice());
            var edits = new JsonArray();
            for (EditedText text : fix.edits()) {
                for (TextEdit edit : text.edits()) {
                    var change = new JsonObject();
                    change.addProperty("file", text.file());
                    change.addProperty("offsetChars", edit.offset());
                    change.addProperty("lengthChars", edit.length());
                    change.addProperty("text", edit.text());
                    edits.add(change);
                }
            }
            json.add("edits", edits);
            array.add(json);
        }
        object.add("fixes", array);
    }

    private static void place(JsonObject object, String file, SourceRange range) {
        object.addProperty("file", file);
        object.addProperty("line", range.line());
        object.addProperty("column", range.column());
        object.addProperty("offsetChars", range.offset());
        object.addProperty("lengthChars", range.length());
    }
}
