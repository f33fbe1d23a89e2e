// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.CacheSettings;
import org.pagewright.boot.ChipFiles;
import org.pagewright.boot.DeviceOutcome;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.LatencyOutcome;
import org.pagewright.boot.PagingOutcome;
import org.pagewright.boot.RegistrationOutcome;
import org.pagewright.boot.StageOutcome;
import org.pagewright.boot.ThreadOutcome;
import org.pagewright.boot.WearOutcome;
import org.pagewright.kernel.paging.LiveListSizes;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** A boot as JSON; the names are documented in docs/boot.md and stay. */
public final class JsonReport {
    private final JsonWriter json;
    private final BootResult result;

    private JsonReport(JsonWriter json, BootResult result) {
        this.json = json;
        this.result = result;
    }

    /** The report, ending with a newline character. */
    public static String of(BootResult result) {
        var text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            new JsonReport(json, result).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        json.beginObject();
        json.name("verdict").value(result.verdict().id());
        json.name("headline").value(result.headline());
        strings("explanation", result.explanation());
        json.name("eventHash").value(result.eventHashHex());
        json.name("eventCount").value(result.eventCount());
        json.name("endNanos").value(result.endNanos());
        json.name("header").value(result.request().board().sourceName());
        json.name("part").value(result.part().id());
        json.name("kernel").value(result.request().generation().id());
        json.name("memoryModel").value(result.request().memoryModel().id());
        json.name("romFormat").value(result.request().images().rom().id());
        json.name("codeFormat").value(result.request().images().code().id());
        cache(result.request().cache());
        json.name("workload").value(result.request().workload());
        json.name("seed").value(result.request().seed());
        strings("faults", result.request().faults());
        drives();
        registrations();
        stages();
        paging();
        latency();
        liveList();
        devices();
        wear();
        chipImage();
        threads();
        strings("notes", result.notes());
        json.endObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private void drives() throws IOException {
        json.name("drives").beginArray();
        for (DriveOutcome d : result.drives()) {
            json.beginObject();
            json.name("number").value(d.number());
            json.name("driver").value(d.driver());
            json.name("media").value(d.media());
            json.name("partition").value(d.partition());
            json.name("sizeBytes").value(d.sizeBytes());
            json.name("pages").value(d.pages());
            json.name("expectedDriveAttBits").value(d.expectedDriveAtt());
            json.name("reportedDriveAttBits").value(d.reportedDriveAtt());
            json.name("expectedMediaAttBits").value(d.expectedMediaAtt());
            json.name("reportedMediaAttBits").value(d.reportedMediaAtt());
            json.name("pageIns").value(d.pageInCount());
            json.name("readBytes").value(d.readBytes());
            json.name("writtenBytes").value(d.writtenBytes());
            json.endObject();
        }
        json.endArray();
    }

    private void registrations() throws IOException {
        json.name("registrations").beginArray();
        for (RegistrationOutcome r : result.registrations()) {
            json.beginObject();
            json.name("driver").value(r.driver());
            json.name("call").value(r.call());
            json.name("result").value(r.result());
            json.name("resultName").value(r.resultText());
            strings("notes", r.notes());
            json.endObject();
        }
        json.endArray();
    }

    private void stages() throws IOException {
        json.name("stages").beginArray();
        for (StageOutcome s : result.stages()) {
            json.beginObject();
            json.name("number").value(s.number());
            json.name("name").value(s.name());
            json.name("startNanos").value(s.startNanos());
            json.name("endNanos").value(s.endNanos());
            json.name("finished").value(s.finished());
            json.name("faults").value(s.faults());
            json.name("pageIns").value(s.pageIns());
            json.endObject();
        }
        json.endArray();
    }

    private void paging() throws IOException {
        PagingOutcome p = result.paging();
        json.name("paging").beginObject();
        json.name("faults").value(p.faults());
        json.name("pageIns").value(p.pageIns());
        json.name("romPageIns").value(p.romPageIns());
        json.name("codePageIns").value(p.codePageIns());
        json.name("dataPageIns").value(p.dataPageIns());
        json.name("dataPageOuts").value(p.dataPageOuts());
        json.name("rejuvenations").value(p.rejuvenations());
        json.name("stolenPages").value(p.stolen());
        json.name("discardedPages").value(p.discarded());
        json.name("mostConcurrentThreads").value(p.mostConcurrent());
        json.name("requestObjects").value(p.requestObjects());
        json.name("requestObjectWaits").value(p.requestWaits());
        json.name("decompressedPages").value(p.decompressed());
        json.name("decompressedFromBytes").value(p.decompressedFromBytes());
        json.name("blankRomPages").value(p.blankRomPages());
        json.name("verifiedPages").value(p.verifiedPages());
        json.name("wrongPages").value(p.wrongPages());
        json.endObject();
    }

    private void latency() throws IOException {
        LatencyOutcome l = result.latency();
        json.name("pageInLatency").beginObject();
        json.name("count").value(l.count());
        json.name("minNanos").value(l.minNanos());
        json.name("meanNanos").value(l.meanNanos());
        json.name("p50Nanos").value(l.p50Nanos());
        json.name("p90Nanos").value(l.p90Nanos());
        json.name("p99Nanos").value(l.p99Nanos());
        json.name("maxNanos").value(l.maxNanos());
        json.endObject();
    }

    private void cache(CacheSettings cache) throws IOException {
        json.name("cache").beginObject();
        json.name("minPages").value(cache.minPages());
        json.name("maxPages").value(cache.maxPages());
        json.name("youngOldRatio").value(cache.youngOldRatio());
        json.name("oldOldestRatio").value(cache.oldOldestRatio());
        json.endObject();
    }

    private void liveList() throws IOException {
        LiveListSizes l = result.liveList();
        json.name("liveList").beginObject();
        json.name("minPages").value(l.min());
        json.name("maxPages").value(l.max());
        json.name("currentPages").value(l.current());
        json.name("freePages").value(l.free());
        json.name("youngPages").value(l.young());
        json.name("oldPages").value(l.old());
        json.name("oldestCleanPages").value(l.oldestClean());
        json.name("oldestDirtyPages").value(l.oldestDirty());
        json.name("lockedPages").value(l.locked());
        json.name("reservedPages").value(l.reserved());
        json.endObject();
    }

    private void devices() throws IOException {
        json.name("pagingDevices").beginArray();
        for (DeviceOutcome d : result.devices()) {
            json.beginObject();
            json.name("name").value(d.name());
            json.name("driver").value(d.driver());
            json.name("readUnitBytes").value(d.readUnitBytes());
            json.name("pageRequests").value(d.pageRequests());
            json.name("attempts").value(d.attempts());
            json.name("meanNanos").value(d.meanNanos());
            json.name("maxNanos").value(d.maxNanos());
            json.name("deepestQueue").value(d.deepestQueue());
            json.name("deferredRequests").value(d.deferred());
            json.endObject();
        }
        json.endArray();
    }

    private void wear() throws IOException {
        WearOutcome w = result.wear();
        json.name("nand").beginObject();
        json.name("pageReads").value(w.pageReads());
        json.name("pagePrograms").value(w.pagePrograms());
        json.name("blockErases").value(w.blockErases());
        json.name("mostErasesOfOneBlock").value(w.mostErases());
        json.name("badBlocks").value(w.badBlocks());
        json.name("correctedBits").value(w.correctedBits());
        json.name("uncorrectablePages").value(w.uncorrectable());
        json.name("cellNanos").value(w.cellNanos());
        json.name("busNanos").value(w.busNanos());
        json.name("eccNanos").value(w.eccNanos());
        json.name("queueNanos").value(w.queueNanos());
        json.endObject();
    }

    /** Only of a run with images, so that others keep the bytes they had. */
    private void chipImage() throws IOException {
        ChipFiles files = result.request().chip();
        if (files.equals(ChipFiles.NONE)) {
            return;
        }
        json.name("chipImage").beginObject();
        path("loadedFrom", files.load());
        path("savedTo", files.save());
        json.name("blockErasesBefore").value(result.nandMap().totalCycles() - result.wear().blockErases());
        json.name("blockErasesAfter").value(result.nandMap().totalCycles());
        json.name("mostErasesOfOneBlockAfter").value(result.nandMap().mostCycles());
        json.endObject();
    }

    private void path(String name, @Nullable Path file) throws IOException {
        if (file != null) {
            json.name(name).value(file.toString());
        }
    }

    private void threads() throws IOException {
        json.name("threads").beginArray();
        for (ThreadOutcome t : result.threads()) {
            json.beginObject();
            json.name("name").value(t.name());
            json.name("priority").value(t.priority());
            json.name("cpuNanos").value(t.cpuNanos());
            json.name("state").value(t.state());
            json.endObject();
        }
        json.endArray();
    }
}
