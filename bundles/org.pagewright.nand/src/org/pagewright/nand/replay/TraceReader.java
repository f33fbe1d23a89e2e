// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.pagewright.model.BadInputException;

/**
 * Reads traces, packed with gzip or not. The clock of a csv trace may jump from one recording to the next: a pause of
 * more than a minute is cut to one minute.
 */
public final class TraceReader {
    private static final String PHONE_HEADER = "proces,device,rw_flag,sector,size,timestamp";
    private static final String SCSI_HEADER = "version,time,op,size,lbn";
    private static final long LONGEST_PAUSE_NANOS = 60_000_000_000L;
    private static final int DEVICE_SHIFT = 48;
    private static final long MOST_SECTORS = 1 << 22;
    private static final int MOST_REQUESTS = 50_000_000;

    private final LineScanner scanner;
    private final TraceRecords records = new TraceRecords();
    private long firstNanos = -1;
    private long lastNanos;
    private long clockNanos;

    private TraceReader(LineScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Reads a whole trace.
     *
     * @throws BadInputException when the file cannot be read or a line is not of this format; the sentence names the
     *                           line
     */
    public static TraceRecords read(Path file, TraceFormat format) throws BadInputException {
        try (InputStream in = open(file)) {
            var reader = new TraceReader(new LineScanner(file.toString(), in));
            if (format == TraceFormat.MQSIM) {
                reader.readMqsim();
            } else {
                reader.readCsv();
            }
            if (reader.records.count() == 0) {
                throw new BadInputException(file + " holds no request.");
            }
            return reader.records;
        } catch (EOFException | ZipException e) {
            throw new BadInputException(file + " is a damaged gzip file.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
    }

    /**
     * Whether a file begins with one of the header lines of {@link TraceFormat#CSV}.
     *
     * @throws BadInputException when the file cannot be read
     */
    public static boolean isCsv(Path file) throws BadInputException {
        try (InputStream in = open(file)) {
            var scanner = new LineScanner(file.toString(), in);
            if (!scanner.nextLine()) {
                return false;
            }
            String first = scanner.text();
            return first.equals(PHONE_HEADER) || first.equals(SCSI_HEADER);
        } catch (EOFException | ZipException e) {
            throw new BadInputException(file + " is a damaged gzip file.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
    }

    private static InputStream open(Path file) throws IOException, BadInputException {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a folder, not a trace.");
        }
        // The caller closes the stream that is returned, and that closes this one.
        @SuppressWarnings("resource")
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean isPacked = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return isPacked ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void readMqsim() throws IOException, BadInputException {
        while (scanner.nextLine()) {
            if (scanner.isBlank()) {
                continue;
            }
            long nanos = scanner.number(' ', "the arrival time");
            long device = scanner.number(' ', "the device");
            long sector = scanner.number(' ', "the start sector");
            long sectors = scanner.number(' ', "the number of sectors");
            long type = scanner.number(' ', "the type");
            scanner.end();
            if (type > 1) {
                throw scanner.bad("the type must be 0 for a write or 1 for a read");
            } else if (nanos < lastNanos) {
                throw scanner.bad("the arrival time runs backwards");
            }
            firstNanos = firstNanos < 0 ? nanos : firstNanos;
            lastNanos = nanos;
            add(nanos - firstNanos, device, sector, sectors, type == 0);
        }
    }

    private void readCsv() throws IOException, BadInputException {
        if (!scanner.nextLine()) {
            throw scanner.bad("the file is empty");
        }
        String header = scanner.text();
        if (header.equals(PHONE_HEADER)) {
            readPhone();
        } else if (header.equals(SCSI_HEADER)) {
            readScsi();
        } else {
            throw scanner.bad("the header line is neither '" + PHONE_HEADER + "' nor '" + SCSI_HEADER + "'");
        }
    }

    private void readPhone() throws IOException, BadInputException {
        while (scanner.nextLine()) {
            if (scanner.isBlank()) {
                continue;
            }
            scanner.skip(',');
            scanner.number(',', "the device");
            int direction = scanner.code(',', "rw_flag");
            if (direction != 'R' && direction != 'W') {
                throw scanner.bad("rw_flag must be R or W");
            }
            long sector = scanner.number(',', "the sector");
            long sectors = scanner.number(',', "the size");
            long nanos = scanner.seconds(',', "the timestamp");
            scanner.end();
            add(tick(nanos), 0, sector, sectors, direction == 'W');
        }
    }

    private void readScsi() throws IOException, BadInputException {
        while (scanner.nextLine()) {
            if (scanner.isBlank()) {
                continue;
            }
            scanner.number(',', "the version");
            long nanos = scanner.seconds(',', "the time");
            int operation = scanner.code(',', "the operation");
            boolean isWrite = operation == ('2' << 8 | 'a');
            if (!isWrite && operation != ('2' << 8 | '8')) {
                throw scanner.bad("the operation must be 28 for a read or 2a for a write");
            }
            long bytes = scanner.number(',', "the size");
            long sector = scanner.number(',', "the block number");
            scanner.end();
            add(tick(nanos), 0, sector, (bytes + 511) / 512, isWrite);
        }
    }

    /** Time since the first request: differences only, never backwards, no pause longer than a second. */
    private long tick(long nanos) {
        if (firstNanos >= 0) {
            clockNanos += Math.clamp(nanos - lastNanos, 0, LONGEST_PAUSE_NANOS);
        }
        firstNanos = 0;
        lastNanos = nanos;
        return clockNanos;
    }

    private void add(long nanos, long device, long sector, long sectors, boolean isWrite) throws BadInputException {
        if (sectors < 1 || sectors > MOST_SECTORS) {
            throw scanner.bad("a request of " + sectors + " sectors is not plausible");
        } else if (device > 0x7FFF || sector >= 1L << DEVICE_SHIFT) {
            throw scanner.bad("device or sector is too large");
        } else if (records.count() == MOST_REQUESTS) {
            throw scanner.bad("the trace has more than " + MOST_REQUESTS + " requests");
        }
        records.add(nanos, device << DEVICE_SHIFT | sector, (int) sectors, isWrite);
    }
}
