// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;

class TraceReaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void mqsimLinesAreReadWithTimesFromTheFirst() throws Exception {
        TraceRecords trace = read("938513000 4 264719034 16 0\n938828000 3 197570570 8 1\n", TraceFormat.MQSIM);
        assertEquals(2, trace.count());
        assertEquals(0, trace.arrivalNanos(0));
        assertEquals(315_000, trace.arrivalNanos(1));
        assertTrue(trace.isWrite(0) && !trace.isWrite(1));
        assertEquals(16, trace.sectorCount(0));
        assertEquals(4L << 48 | 264719034, trace.sector(0));
    }

    @Test
    void phoneLinesAreReadAndLongPausesCut() throws Exception {
        TraceRecords trace = read("proces,device,rw_flag,sector,size,timestamp\r\n"
                + "dmd-1181,8388608,W,44133832,360,21262.894973\r\n"
                + "<...>-1,8388608,R,8,8,21262.894973500000005\r\n" + "k/5:1H-2,8388608,R,16,8,99999.5\r\n",
                TraceFormat.CSV);
        assertEquals(3, trace.count());
        assertEquals(500, trace.arrivalNanos(1));
        assertEquals(60_000_000_500L, trace.arrivalNanos(2));
        assertEquals(360, trace.sectorCount(0));
        assertTrue(trace.isWrite(0));
    }

    @Test
    void scsiLinesAreRead() throws Exception {
        TraceRecords trace = read("version,time,op,size,lbn\n1,5633898,2a,512,42932745\n1,5633899,28,4096,7\n",
                TraceFormat.CSV);
        assertEquals(8, trace.sectorCount(1));
        assertTrue(trace.isWrite(0) && !trace.isWrite(1));
        assertEquals(1_000_000_000, trace.arrivalNanos(1));
    }

    @Test
    void packedTracesAreRecognisedAndDamagedOnesRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("5 0 0 8 1\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        }
        Path file = Files.write(folder.resolve("t.gz"), bytes.toByteArray());
        assertEquals(1000, TraceReader.read(file, TraceFormat.MQSIM).count());
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));
        var e = assertThrows(BadInputException.class, () -> TraceReader.read(file, TraceFormat.MQSIM));
        assertEquals(file + " is a damaged gzip file.", e.sentence());
    }

    @Test
    void foreignAndTruncatedLinesAreNamed() throws Exception {
        assertRefused("5 0 0 8 1\n6 0 0 8\n", TraceFormat.MQSIM, ":2: the line ends before the type.");
        assertRefused("5 0 0 8 1 9\n", TraceFormat.MQSIM, ":1: the line has too many fields.");
        assertRefused("5 0 0 8 2\n", TraceFormat.MQSIM, ":1: the type must be 0 for a write or 1 for a read.");
        assertRefused("5 0 0 8 1\n4 0 0 8 1\n", TraceFormat.MQSIM, ":2: the arrival time runs backwards.");
        assertRefused("5 0 0 0 1\n", TraceFormat.MQSIM, ":1: a request of 0 sectors is not plausible.");
        assertRefused("5 0 99999999999999999999 8 1\n", TraceFormat.MQSIM, ":1: the start sector is no whole number.");
        assertRefused("a,b\n", TraceFormat.CSV, ":1: the header line is neither 'proces");
        assertRefused("version,time,op,size,lbn\n1,5,35,512,4\n", TraceFormat.CSV, ":2: the operation must be 28");
        assertRefused("", TraceFormat.MQSIM, " holds no request.");
        assertRefused("x".repeat(5000), TraceFormat.MQSIM, ":1: the line is longer than 4096 bytes;");
    }

    @Test
    void missingFilesAndFoldersAreRefused() {
        Path missing = folder.resolve("missing");
        var e = assertThrows(BadInputException.class, () -> TraceReader.read(missing, TraceFormat.CSV));
        assertTrue(e.sentence().startsWith(missing + " cannot be read"), e.sentence());
        var f = assertThrows(BadInputException.class, () -> TraceReader.read(folder, TraceFormat.CSV));
        assertEquals(folder + " is a folder, not a trace.", f.sentence());
    }

    private TraceRecords read(String text, TraceFormat format) throws Exception {
        return TraceReader.read(Files.writeString(folder.resolve("trace"), text), format);
    }

    private void assertRefused(String text, TraceFormat format, String end) throws Exception {
        Path file = Files.writeString(folder.resolve("bad"), text);
        var e = assertThrows(BadInputException.class, () -> TraceReader.read(file, format));
        assertTrue(e.sentence().startsWith(file + end), e.sentence());
    }
}
