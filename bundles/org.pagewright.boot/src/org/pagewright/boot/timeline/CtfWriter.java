// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.pagewright.kernel.trace.Trace;
import org.pagewright.kernel.trace.TraceEvent;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;

/**
 * Writes the events of a run in the Common Trace Format 1.8: a folder with {@code metadata} and one stream, which Trace
 * Compass and babeltrace open. The clock is virtual time in nanoseconds.
 */
public final class CtfWriter {
    /** Events a run should keep to be worth writing. */
    public static final int EVENT_LIMIT = 1_000_000;
    private static final int MAGIC = 0xC1FC1FC1;

    private CtfWriter() {
    }

    /**
     * Tells before a run what could not be written after it.
     *
     * @throws BadInputException when the folder is a file, or holds something else already
     */
    public static void check(Path folder) throws IOException, BadInputException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is a file; name a folder for the trace.");
        }
        try (var entries = Files.list(folder)) {
            if (entries.anyMatch(e -> !e.endsWith("metadata") && !e.endsWith("stream"))) {
                throw new BadInputException(folder + " holds other files; name a new folder for the trace.");
            }
        }
    }

    /**
     * Writes a trace into a folder, which is made if need be.
     *
     * @throws BadInputException when the folder is a file, or holds something else already
     */
    public static void write(Trace trace, Path folder) throws IOException, BadInputException {
        write(trace, folder, event -> true);
    }

    /**
     * Writes the events wanted into a folder, which is made if need be.
     *
     * @param wanted asked with the number of each event, from 0
     * @throws BadInputException when the folder is a file, or holds something else already
     */
    public static void write(Trace trace, Path folder, IntPredicate wanted) throws IOException, BadInputException {
        check(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("metadata"), metadata(), StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("stream")), 1 << 16)) {
            ByteBuffer number = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
            out.write(number.putInt(MAGIC).putInt(0).array(), 0, 8);
            for (int i = 0; i < trace.size(); i++) {
                if (wanted.test(i)) {
                    write(trace, trace.event(i), number, out);
                }
            }
        }
    }

    private static void write(Trace trace, TraceEvent event, ByteBuffer number, OutputStream out) throws IOException {
        number.clear();
        number.putShort((short) event.kind().ordinal()).putLong(event.timeNanos());
        out.write(number.array(), 0, 10);
        out.write(subject(trace, event).getBytes(StandardCharsets.UTF_8));
        out.write(0);
        number.clear();
        out.write(number.putLong(event.detail()).array(), 0, 8);
    }

    /** Whom an event is about, in words. */
    static String subject(Trace trace, TraceEvent event) {
        return switch (event.kind()) {
        case REQUEST_COMPLETED -> "drive " + event.subject();
        case STAGE -> "stage " + event.subject();
        case PAGE_STOLEN, FAULT -> "system";
        default -> trace.subjectName(event.subject());
        };
    }

    private static String metadata() {
        var text = new StringBuilder("""
                /* CTF 1.8 */
                typealias integer { size = 16; align = 8; signed = false; byte_order = le; } := u16;
                typealias integer { size = 32; align = 8; signed = false; byte_order = le; } := u32;
                typealias integer { size = 64; align = 8; signed = true; byte_order = le; } := s64;
                trace {
                    major = 1;
                    minor = 8;
                    byte_order = le;
                    packet.header := struct { u32 magic; u32 stream_id; };
                };
                clock {
                    name = virtual;
                    description = "Virtual time since power-on";
                    freq = 1000000000;
                };
                typealias integer { size = 64; align = 8; signed = false; byte_order = le; map = clock.virtual.value; } := time;
                stream {
                    id = 0;
                    event.header := struct { u16 id; time timestamp; };
                };
                """);
        for (TraceKind kind : TraceKind.values()) {
            text.append("event { name = \"").append(kind.name().toLowerCase(Locale.ROOT)).append("\"; id = ")
                    .append(kind.ordinal())
                    .append("; stream_id = 0; fields := struct { string subject; s64 detail; }; };\n");
        }
        return text.toString();
    }
}
