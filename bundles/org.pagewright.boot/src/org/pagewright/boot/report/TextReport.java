// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.report;

import java.util.List;

import org.pagewright.boot.BootResult;
import org.pagewright.boot.ChipFiles;
import org.pagewright.boot.DeviceOutcome;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.ImageFormat;
import org.pagewright.boot.LatencyOutcome;
import org.pagewright.boot.PagingOutcome;
import org.pagewright.boot.RegistrationOutcome;
import org.pagewright.boot.StageOutcome;
import org.pagewright.boot.WearOutcome;
import org.pagewright.kernel.paging.LiveListSizes;

/** A boot as text for people: at most 100 columns, the verdict first, details below. */
public final class TextReport {
    /** Longest line. */
    static final int COLUMNS = 100;
    private static final int BAR_WIDTH = 24;

    private final StringBuilder out = new StringBuilder();
    private final BootResult result;

    private TextReport(BootResult result) {
        this.result = result;
    }

    /** The report; lines end with a newline character. */
    public static String of(BootResult result) {
        return new TextReport(result).write();
    }

    private String write() {
        verdict();
        drives();
        registrations();
        stages();
        paging();
        devices();
        wear();
        notes();
        line("Repeat with --seed %d; event hash %s over %s events.", result.request().seed(), result.eventHashHex(),
                Units.count(result.eventCount()));
        return out.toString();
    }

    private void verdict() {
        line("Verdict: %s", result.verdict().id().toUpperCase(java.util.Locale.ROOT));
        wrapped("  ", result.headline());
        for (String sentence : result.explanation()) {
            wrapped("  - ", sentence);
        }
        line("");
        line("board    %s", result.request().board().sourceName());
        line("kernel   %s, %s memory model; workload %s", result.request().generation().id(),
                result.request().memoryModel().id(), result.request().workload());
        ImageFormat images = result.request().images();
        if (!images.equals(ImageFormat.PLAIN)) {
            line("images   ROM %s, executables %s", images.rom(), images.code());
        }
        line("NAND     %s (%s %s), page %d + %d bytes", result.part().id(), result.part().vendor(), result.part()
                .name(),
                result.part().pageBytes(), result.part().oobBytes());
        if (!result.request().faults().isEmpty()) {
            wrapped("faults   ", String.join(", ", result.request().faults()));
        }
        line("ended    at %s of virtual time", Units.time(result.endNanos()));
    }

    private void drives() {
        section("Drives");
        int width = result.drives().stream().mapToInt(d -> d.driver().length()).reduce(6, Math::max);
        String row = "  %5s  %-" + width + "s";
        line(row + "  media  holds          size  page-ins  pages from here         capabilities", "drive", "driver");
        for (DriveOutcome d : result.drives()) {
            line(row + "  %5d  %-9s  %8s  %,8d  %-22s  %s", d.number(), d.driver(), d.media(), d.partition(),
                    Units.size(d.sizeBytes()), d.pageInCount(), d.pages().isEmpty() ? "-" : d.pages(), caps(d));
        }
    }

    private static String caps(DriveOutcome d) {
        if (d.capsMatch()) {
            return "as configured";
        }
        if (d.reportedDriveAtt() == 0 && d.reportedMediaAtt() == 0) {
            return "never asked";
        }
        return "DIFFER: drive 0x%X, media 0x%X; expected 0x%X, 0x%X".formatted(d.reportedDriveAtt(),
                d.reportedMediaAtt(),
                d.expectedDriveAtt(), d.expectedMediaAtt());
    }

    private void registrations() {
        section("Registration at boot");
        for (RegistrationOutcome r : result.registrations()) {
            line("  %-6s  %-30s  %s", r.driver(), r.call(), r.resultText());
            for (String note : r.notes()) {
                wrapped("          note: ", note + ".");
            }
        }
        if (result.registrations().isEmpty()) {
            line("  the boot did not get there");
        }
    }

    private void stages() {
        section("Boot stages");
        line("   #  stage                                  start      takes  faults  page-ins");
        long longest = result.stages().stream().mapToLong(s -> s.endNanos() - s.startNanos()).max().orElse(1);
        for (StageOutcome s : result.stages()) {
            long took = s.endNanos() - s.startNanos();
            line("  %2d  %-34s  %8s  %9s  %6d  %8d  %s%s", s.number(), cut(s.name(), 34), Units.time(s.startNanos()),
                    Units.time(took), s.faults(), s.pageIns(), Units.bar(took, longest, BAR_WIDTH - 8),
                    s.finished() ? "" : " STOPPED");
        }
    }

    private void paging() {
        PagingOutcome p = result.paging();
        LatencyOutcome l = result.latency();
        LiveListSizes live = result.liveList();
        section("Paging");
        line("  page faults  %,9d   of which in RAM already %,d (old pages made young again)", p.faults(),
                p.rejuvenations());
        line("  page-ins     %,9d   ROM %,d, code %,d, data %,d", p.pageIns(), p.romPageIns(), p.codePageIns(),
                p.dataPageIns());
        line("  pages stolen %,9d   read in vain %,d, written to swap %,d", p.stolen(), p.discarded(),
                p.dataPageOuts());
        if (p.decompressed() > 0 || p.blankRomPages() > 0) {
            line("  decompressed %,9d   from %,d KiB; %,d ROM pages of 0xFF without any reading", p.decompressed(),
                    p.decompressedFromBytes() / 1024, p.blankRomPages());
        }
        line("  page-in time  median %s, 90 %% %s, 99 %% %s, longest %s", Units.time(l.p50Nanos()),
                Units.time(l.p90Nanos()), Units.time(l.p99Nanos()), Units.time(l.maxNanos()));
        line("  at once       %d threads at most, %d request objects, waited for one %,d times", p.mostConcurrent(),
                p.requestObjects(), p.requestWaits());
        line("  live list     %d pages now (%d to %d), young %d, old %d, locked %d, reserved %d", live.current(),
                live.min(), live.max(), live.young(), live.old() + live.oldestClean() + live.oldestDirty(),
                live.locked(), live.reserved());
        line("  verified      %,d pages byte by byte against the image, %,d wrong", p.verifiedPages(), p.wrongPages());
    }

    private void devices() {
        if (result.devices().isEmpty()) {
            return;
        }
        section("Paging devices");
        for (DeviceOutcome d : result.devices()) {
            line("  %s of %s", d.name(), d.driver());

            line("      %,d requests (%,d attempts), mean %s, longest %s", d.pageRequests(), d.attempts(),
                    Units.time(d.meanNanos()), Units.time(d.maxNanos()));
            line("      read unit %d bytes, deepest queue %d, requests put off %,d", d.readUnitBytes(),
                    d.deepestQueue(),
                    d.deferred());
        }
    }

    private void wear() {
        WearOutcome w = result.wear();
        section("NAND");
        line("  %,d page reads, %,d programs, %,d erases (at most %d of one block), %d bad blocks", w.pageReads(),
                w.pagePrograms(), w.blockErases(), w.mostErases(), w.badBlocks());
        line("  busy: cells %s, bus %s, correction %s, waiting %s", Units.time(w.cellNanos()),
                Units.time(w.busNanos()), Units.time(w.eccNanos()), Units.time(w.queueNanos()));
        ChipFiles files = result.request().chip();
        if (!files.equals(ChipFiles.NONE)) {
            line("  over its life %,d erases, at most %d of one block", result.nandMap().totalCycles(),
                    result.nandMap().mostCycles());
        }
        if (files.load() != null) {
            wrapped("  ", "went on with the part as saved in " + files.load());
        }
        if (files.save() != null) {
            wrapped("  ", "saved to " + files.save());
        }
        if (w.correctedBits() + w.uncorrectable() > 0) {
            line("  %,d bits corrected, %,d pages lost", w.correctedBits(), w.uncorrectable());
        }
    }

    private void notes() {
        if (!result.notes().isEmpty()) {
            section("Worth knowing");
            for (String note : result.notes()) {
                wrapped("  - ", note);
            }
        }
        line("");
    }

    private void section(String title) {
        line("");
        line("%s", title);
    }

    private void line(String format, Object... values) {
        String text = format.isEmpty() ? "" : format.formatted(values);
        out.append(text.length() <= COLUMNS ? text.stripTrailing() : text.substring(0, COLUMNS - 3) + "...")
                .append('\n');
    }

    private void wrapped(String lead, String sentence) {
        List<String> lines = Units.wrap(sentence, COLUMNS - lead.length());
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? lead : " ".repeat(lead.length())).append(lines.get(i)).append('\n');
        }
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }
}
