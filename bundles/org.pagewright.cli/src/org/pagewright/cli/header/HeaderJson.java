// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderVariant;
import org.pagewright.migration.report.FindingJson;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.validate.RegistrationAnswer;
import org.pagewright.model.validate.RegistrationForecast;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The drivers of a header as JSON (docs/cli.md). */
final class HeaderJson {
    private HeaderJson() {
    }

    static String of(List<HeaderVariant> variants) {
        HeaderBoard board = variants.getFirst().board();
        var root = new JsonObject();
        root.addProperty("file", board.file().name());
        var read = new JsonObject();
        new TreeMap<>(board.defines()).forEach(read::addProperty);
        root.add("defines", read);
        root.add("drivers", drivers(board));
        root.add("registrations", registrations(board));
        var others = new JsonArray();
        for (HeaderVariant variant : variants.subList(1, variants.size())) {
            var json = new JsonObject();
            var defines = new JsonObject();
            variant.added().forEach(defines::addProperty);
            json.add("defines", defines);
            json.add("drivers", drivers(variant.board()));
            others.add(json);
        }
        root.add("variants", others);
        return FindingJson.text(root);
    }

    private static JsonArray drivers(HeaderBoard board) {
        var array = new JsonArray();
        board.settings().drivers().forEach(driver -> array.add(driver(board, driver)));
        return array;
    }

    private static JsonArray registrations(HeaderBoard board) {
        var array = new JsonArray();
        for (RegistrationAnswer answer : RegistrationForecast.of(board.settings())) {
            var json = new JsonObject();
            json.addProperty("prefix", answer.prefix());
            json.addProperty("instance", answer.instance());
            json.addProperty("call", answer.call().function());
            json.addProperty("answer", answer.answer().symbol());
            json.addProperty("code", answer.answer().code());
            json.addProperty("step", answer.step());
            if (!answer.reason().isEmpty()) {
                json.addProperty("reason", answer.reason());
            }
            array.add(json);
        }
        return array;
    }

    private static JsonObject driver(HeaderBoard board, MediaDriverSettings driver) {
        var json = new JsonObject();
        json.addProperty("prefix", driver.prefix());
        number(json, "driveCount", driver.driveCount());
        list(json, "drives", driver.drives());
        number(json, "mediaCount", driver.mediaCount());
        String name = driver.name();
        if (name != null) {
            json.addProperty("name", name);
        }
        if (driver.pagingTypeBits() != null) {
            var types = new JsonArray();
            driver.pagingTypes().forEach(type -> types.add(type.name()));
            json.add("pagingTypes", types);
        }
        number(json, "pageDriveCount", driver.pageDriveCount());
        list(json, "pageDrives", driver.pageDrives());
        number(json, "numPages", driver.numPages());
        number(json, "sectorShift", driver.sectorShift());
        ExtensionInstances instances = driver.instances();
        if (instances != null) {
            json.add("instances", instances(instances));
        }
        var macros = new JsonObject();
        for (DriverSetting setting : DriverSetting.values()) {
            board.sources().source(driver.prefix(), setting)
                    .ifPresent(s -> macros.add(s.macro(), new JsonPrimitive(s.text())));
        }
        json.add("macros", macros);
        return json;
    }

    private static JsonElement instances(ExtensionInstances instances) {
        var json = new JsonObject();
        json.addProperty("count", instances.count());
        list(json, "driveCounts", instances.driveCounts());
        list(json, "pageDriveCounts", instances.pageDriveCounts());
        list(json, "pagingTypeBits", instances.pagingTypeBits());
        list(json, "numPages", instances.numPages());
        list(json, "driveLetters", instances.driveLetters());
        return json;
    }

    private static void number(JsonObject json, String name, @Nullable Integer number) {
        if (number != null) {
            json.addProperty(name, number);
        }
    }

    private static void list(JsonObject json, String name, @Nullable List<Integer> list) {
        if (list != null) {
            var array = new JsonArray();
            list.forEach(array::add);
            json.add(name, array);
        }
    }
}
