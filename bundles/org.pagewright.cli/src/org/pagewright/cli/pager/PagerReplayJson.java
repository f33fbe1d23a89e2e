// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import java.io.IOException;
import java.io.StringWriter;

import org.pagewright.kernel.replay.ReplayCounts;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** The result of a pager replay as JSON (docs/cli.md). */
final class PagerReplayJson {
    private PagerReplayJson() {
    }

    static String of(PagerReplayRun run, ReplayCounts counts, long perSecond) throws IOException {
        var text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.beginObject();
            writer.name("references").value(counts.references());
            writer.name("faults").value(counts.faults());
            writer.name("hits").value(counts.hits());
            writer.name("rejuvenations").value(counts.rejuvenations());
            writer.name("evictions").value(counts.evictions());
            writer.name("distinctPages").value(counts.distinctPages());
            writer.name("cachePages").value(run.cachePages());
            writer.name("policy").value(run.policy().id());
            writer.name("memoryModel").value(run.memoryModel().id());
            writer.name("tableBytes").value(counts.tableBytes());
            writer.name("referencesPerSecond").value(perSecond);
            writer.endObject();
        }
        return text.append('\n').toString();
    }
}
