// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The part of a boot's JSON result that views show.
 *
 * @param verdict    one word, such as {@code clean}
 * @param headline   the verdict in one sentence
 * @param eventHash  identifies the run
 * @param pageFaults page faults taken
 * @param pageIns    pages read from media
 * @param drives     counters by local drive number
 * @param json       the whole result, as the command line writes it
 */
public record BootOutcome(String verdict, String headline, String eventHash, long pageFaults, long pageIns,
        Map<Integer, DriveCounters> drives, String json) {

    /** Copies the map. */
    public BootOutcome {
        drives = Collections.unmodifiableMap(new TreeMap<>(drives));
    }

    /**
     * Reads a result.
     *
     * @throws IllegalArgumentException when the text is not the result of a boot
     */
    public static BootOutcome parse(String json) {
        try {
            JsonObject root = JsonParser.parseString(json).getAsJsonObject();
            var drives = new TreeMap<Integer, DriveCounters>();
            for (JsonElement element : root.getAsJsonArray("drives")) { //$NON-NLS-1$
                JsonObject drive = element.getAsJsonObject();
                drives.put((int) number(drive, "number"), counters(drive)); //$NON-NLS-1$
            }
            JsonObject paging = root.getAsJsonObject("paging"); //$NON-NLS-1$
            return new BootOutcome(text(root, "verdict"), text(root, "headline"), text(root, "eventHash"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    number(paging, "faults"), number(paging, "pageIns"), drives, json); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException("not the result of a simulated boot", e); //$NON-NLS-1$
        }
    }

    private static DriveCounters counters(JsonObject drive) {
        return new DriveCounters(text(drive, "pages"), text(drive, "partition"), //$NON-NLS-1$ //$NON-NLS-2$
                number(drive, "sizeBytes"), number(drive, "pageIns"), //$NON-NLS-1$ //$NON-NLS-2$
                number(drive, "readBytes"), number(drive, "writtenBytes"), //$NON-NLS-1$ //$NON-NLS-2$
                (int) number(drive, "expectedDriveAttBits"), (int) number(drive, "reportedDriveAttBits"), //$NON-NLS-1$ //$NON-NLS-2$
                (int) number(drive, "expectedMediaAttBits"), (int) number(drive, "reportedMediaAttBits")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String text(JsonObject object, String name) {
        @Nullable
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString(); //$NON-NLS-1$
    }

    private static long number(JsonObject object, String name) {
        @Nullable
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? 0 : value.getAsLong();
    }
}
