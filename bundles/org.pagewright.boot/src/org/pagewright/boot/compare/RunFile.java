// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

import org.pagewright.model.BadInputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A boot result as the JSON report wrote it, as a flat map from path to value; items of lists are named by their number
 * or name, or by driver and call, where they have them.
 *
 * @param name   file as the user named it
 * @param values value by path, such as {@code paging.faults} or {@code stages[7].endNanos}
 */
public record RunFile(String name, TreeMap<String, String> values) {
    private static final long MAX_BYTES = 64 << 20;
    private static final String[] KEYS = { "number", "name" };

    /**
     * Reads a file.
     *
     * @throws BadInputException when it is not a boot result
     */
    public static RunFile read(Path file) throws BadInputException {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInputException(file + " is a directory; name a JSON file of 'pagewright boot --json'.");
            }
            if (!Files.exists(file)) {
                throw new BadInputException(file + " does not exist.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInputException(file + " is larger than 64 MiB; it is not a boot result.");
            }
            return parse(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Reads a text.
     *
     * @throws BadInputException when it is not a boot result
     */
    public static RunFile parse(String name, String text) throws BadInputException {
        try {
            JsonElement root = JsonParser.parseString(text);
            if (root instanceof JsonObject run && run.has("verdict") && run.has("eventHash")) {
                var values = new TreeMap<String, String>();
                flatten("", run, values);
                return new RunFile(name, values);
            }
        } catch (JsonParseException e) {
            throw new BadInputException(name + " is not JSON; name a file of 'pagewright boot --json'.", e);
        }
        throw new BadInputException(name + " holds no verdict and eventHash; name a file of 'pagewright boot --json'.");
    }

    private static void flatten(String path, JsonElement element, Map<String, String> into) {
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                flatten(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into);
            }
        } else if (element instanceof JsonArray array) {
            var used = new HashSet<String>();
            for (int i = 0; i < array.size(); i++) {
                String key = key(array.get(i), i);
                for (int again = 2; !used.add(key); again++) {
                    key = key(array.get(i), i) + " (" + again + ")";
                }
                flatten(path + "[" + key + "]", array.get(i), into);
            }
        } else {
            into.put(path, element.getAsString());
        }
    }

    private static String key(JsonElement item, int index) {
        if (item instanceof JsonObject object) {
            for (String key : KEYS) {
                if (object.has(key)) {
                    return object.get(key).getAsString();
                }
            }
            if (object.has("driver") && object.has("call")) {
                return object.get("driver").getAsString() + " " + object.get("call").getAsString();
            }
        }
        return Integer.toString(index);
    }

    /** A value, empty when the run has none. */
    public String value(String path) {
        return values.getOrDefault(path, "");
    }
}
