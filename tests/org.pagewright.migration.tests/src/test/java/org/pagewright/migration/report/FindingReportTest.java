// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.migration.parse.SourceFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class FindingReportTest {
    private static final ReportedRule RULE = new ReportedRule("V3", Severity.ERROR, "No drive twice", "It is taken.");
    private static final Finding FULL = new Finding("V3", Severity.ERROR, "board inc/a.h", new SourceRange(4, 9, 40, 2),
            "Drive 3 is taken.", "rules/V3.md",
            List.of(new RelatedLocation("board inc/a.h", new SourceRange(2, 9, 10, 1), "first use")),
            List.of(new Fix("Drop it", List.of(EditedText.of("board inc/a.h", "x", List.of(new TextEdit(0, 1, "")))))));
    private static final Finding PLAIN = new Finding("X1", Severity.INFO, "/abs/a.h", SourceRange.FILE, "A note.",
            "rules/X1.md", List.of(), List.of());

    @Test
    void textIsOneLineForEachFindingAndACount() {
        assertEquals("""
                board inc/a.h:4:9: error: Drive 3 is taken. [V3]
                    board inc/a.h:2:9: first use
                    fix: Drop it
                /abs/a.h:1:1: info: A note. [X1]
                1 error, 1 note.
                """, FindingText.of(List.of(FULL, PLAIN)));
        assertEquals("No findings.\n", FindingText.of(List.of()));
    }

    @Test
    void jsonHasTheContractsFields() {
        JsonObject finding = JsonParser.parseString(FindingJson.of(List.of(FULL))).getAsJsonObject()
                .getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("V3", finding.get("rule").getAsString());
        assertEquals("error", finding.get("severity").getAsString());
        assertEquals("board inc/a.h", finding.get("file").getAsString());
        assertEquals(4, finding.get("line").getAsInt());
        assertEquals(9, finding.get("column").getAsInt());
        assertEquals("Drive 3 is taken.", finding.get("message").getAsString());
    }

    /** Checks what the SARIF 2.1.0 schema requires and that no property outside it appears. */
    @Test
    void sarifHasTheStructureOfTheSchema() throws Exception {
        JsonObject log = JsonParser.parseString(FindingSarif.of(List.of(FULL, PLAIN), List.of(RULE))).getAsJsonObject();
        assertEquals(Set.of("$schema", "version", "runs"), log.keySet());
        assertEquals("2.1.0", log.get("version").getAsString());
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        assertEquals(Set.of("tool", "columnKind", "results"), run.keySet());
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertEquals("Pagewright", driver.get("name").getAsString());
        JsonObject rule = driver.getAsJsonArray("rules").get(0).getAsJsonObject();
        assertEquals(Set.of("id", "shortDescription", "fullDescription", "help", "defaultConfiguration"),
                rule.keySet());
        JsonObject full = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals(Set.of("ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "fixes"),
                full.keySet());
        assertEquals(0, full.get("ruleIndex").getAsInt());
        JsonObject plain = run.getAsJsonArray("results").get(1).getAsJsonObject();
        assertEquals(Set.of("ruleId", "level", "message", "locations"), plain.keySet());
        assertEquals("note", plain.get("level").getAsString());
        for (JsonElement result : run.getAsJsonArray("results")) {
            JsonObject place = result.getAsJsonObject().getAsJsonArray("locations").get(0).getAsJsonObject()
                    .getAsJsonObject("physicalLocation");
            assertTrue(place.getAsJsonObject("region").get("startLine").getAsInt() >= 1);
            new URI(place.getAsJsonObject("artifactLocation").get("uri").getAsString());
        }
        JsonObject change = full.getAsJsonArray("fixes").get(0).getAsJsonObject().getAsJsonArray("artifactChanges")
                .get(0)
                .getAsJsonObject();
        assertEquals("board%20inc/a.h", change.getAsJsonObject("artifactLocation").get("uri").getAsString());
        assertEquals(Set.of("deletedRegion", "insertedContent"),
                change.getAsJsonArray("replacements").get(0).getAsJsonObject().keySet());
    }

    /** A driver's findings tell how the code gets there, from the binding of the callback to the place itself. */
    @Test
    void sarifHasCodeFlowsFromTheOutermostStepToTheFinding() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        List<Finding> findings = DriverRepairs.withFixes(List.of(meter),
                DriverChecker.check(List.of(meter), CheckOptions.DEFAULT), CheckOptions.DEFAULT);
        JsonObject run = JsonParser.parseString(FindingSarif.of(findings, List.of(RULE))).getAsJsonObject()
                .getAsJsonArray("runs").get(0).getAsJsonObject();
        int flows = 0;
        for (JsonElement element : run.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            if (result.has("codeFlows")) {
                flows++;
                JsonArray steps = result.getAsJsonArray("codeFlows").get(0).getAsJsonObject()
                        .getAsJsonArray("threadFlows").get(0).getAsJsonObject().getAsJsonArray("locations");
                assertTrue(steps.size() >= 2);
                JsonObject last = steps.get(steps.size() - 1).getAsJsonObject().getAsJsonObject("location");
                assertEquals(result.getAsJsonArray("locations").get(0).getAsJsonObject().get("physicalLocation"),
                        last.get("physicalLocation"));
            }
        }
        assertTrue(flows > 5, flows + " flows");
        for (Finding finding : findings) {
            assertTrue(!finding.fixes().isEmpty(), finding.message());
        }
    }
}
