// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;

class CtfWriterTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyEventOfTheBootIsInTheStreamInOrderOfTime() throws Exception {
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()).withTrace(CtfWriter.EVENT_LIMIT),
                BootProgress.NONE);
        assertEquals(result.eventCount(), result.trace().size());
        CtfWriter.write(result.trace(), folder);
        ByteBuffer stream = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("stream")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0xC1FC1FC1, stream.getInt());
        assertEquals(0, stream.getInt());
        long last = 0;
        int events = 0;
        int pageIns = 0;
        while (stream.hasRemaining()) {
            int kind = stream.getShort();
            long time = stream.getLong();
            assertTrue(time >= last, "time never goes back");
            last = time;
            while (stream.get() != 0) {
                // the subject's name
            }
            stream.getLong();
            events++;
            pageIns += kind == TraceKind.PAGE_IN.ordinal() ? 1 : 0;
        }
        assertEquals(result.eventCount(), events);
        assertEquals(result.paging().pageIns(), pageIns);
        assertTrue(Files.readString(folder.resolve("metadata")).contains("name = \"page_in\""));
    }

    @Test
    void recordingDoesNotChangeTheRun() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4());
        assertEquals(PagingBoot.run(request, BootProgress.NONE).eventHash(),
                PagingBoot.run(request.withTrace(1000), BootProgress.NONE).eventHash());
    }

    @Test
    void onlyTheEventsWantedAreWritten() throws Exception {
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()).withTrace(CtfWriter.EVENT_LIMIT),
                BootProgress.NONE);
        var filter = EventFilter.parse("page_in", result.trace().columns());
        CtfWriter.write(result.trace(), folder.resolve("few"), filter::test);
        CtfWriter.write(result.trace(), folder.resolve("none"), event -> false);
        assertEquals(8, Files.size(folder.resolve("none/stream")));
        ByteBuffer stream = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("few/stream")))
                .order(ByteOrder.LITTLE_ENDIAN).position(8);
        int events = 0;
        while (stream.hasRemaining()) {
            assertTrue(TraceKind.values()[stream.getShort()].name().contains("PAGE_IN"));
            stream.getLong();
            while (stream.get() != 0) {
                // the subject's name
            }
            stream.getLong();
            events++;
        }
        assertTrue(events >= result.paging().pageIns(), events + " events");
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "x");
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()), BootProgress.NONE);
        assertThrows(BadInputException.class, () -> CtfWriter.write(result.trace(), folder));
    }
}
