// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Findings as a SARIF 2.1.0 log (OASIS standard), which code-scanning services read. */
public final class FindingSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Related places that lead to a finding: calls, bindings of callbacks, and where something was taken. */
    private static final Pattern STEP = Pattern.compile("called from .*|.* is bound as .*|taken here");

    private final List<ReportedRule> rules;

    private FindingSarif(List<ReportedRule> rules) {
        this.rules = rules;
    }

    /**
     * A log with one run.
     *
     * @param rules every rule that was applied, also those without finding
     */
    public static String of(List<Finding> findings, List<ReportedRule> rules) {
        return FindingJson.text(new FindingSarif(rules).log(findings));
    }

    private JsonObject log(List<Finding> findings) {
        var driver = new JsonObject();
        driver.addProperty("name", "Pagewright");
        var descriptors = new JsonArray();
        rules.forEach(rule -> descriptors.add(descriptor(rule)));
        driver.add("rules", descriptors);
        var results = new JsonArray();
        findings.forEach(finding -> results.add(result(finding)));
        var run = new JsonObject();
        run.add("tool", object("driver", driver));
        run.addProperty("columnKind", "utf16CodeUnits");
        run.add("results", results);
        var runs = new JsonArray();
        runs.add(run);
        var log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", runs);
        return log;
    }

    private static JsonObject descriptor(ReportedRule rule) {
        var json = new JsonObject();
        json.addProperty("id", rule.id());
        json.add("shortDescription", text(rule.title() + "."));
        json.add("fullDescription", text(rule.reason()));
        JsonObject help = text(rule.reason());
        if (!rule.page().isEmpty()) {
            help.addProperty("markdown", rule.page());
        }
        json.add("help", help);
        var configuration = new JsonObject();
        configuration.addProperty("level", level(rule.severity()));
        json.add("defaultConfiguration", configuration);
        return json;
    }

    private JsonObject result(Finding finding) {
        var json = new JsonObject();
        json.addProperty("ruleId", finding.rule());
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(finding.rule())) {
                json.addProperty("ruleIndex", i);
            }
        }
        json.addProperty("level", level(finding.severity()));
        json.add("message", text(finding.message()));
        var locations = new JsonArray();
        locations.add(object("physicalLocation", physical(finding.file(), finding.range())));
        json.add("locations", locations);
        if (!finding.related().isEmpty()) {
            var related = new JsonArray();
            finding.related().forEach(place -> related.add(related(place)));
            json.add("relatedLocations", related);
        }
        List<RelatedLocation> way = finding.related().stream().filter(r -> STEP.matcher(r.message()).matches())
                .toList();
        if (!way.isEmpty()) {
            var flows = new JsonArray();
            flows.add(codeFlow(way, finding));
            json.add("codeFlows", flows);
        }
        if (!finding.fixes().isEmpty()) {
            var fixes = new JsonArray();
            finding.fixes().forEach(fix -> fixes.add(fix(fix)));
            json.add("fixes", fixes);
        }
        return json;
    }

    private static JsonObject related(RelatedLocation place) {
        JsonObject json = object("physicalLocation", physical(place.file(), place.range()));
        json.add("message", text(place.message()));
        return json;
    }

    /** How the code comes to the finding: from the outermost step, which the finding names last, to the place itself. */
    private static JsonObject codeFlow(List<RelatedLocation> way, Finding finding) {
        var locations = new JsonArray();
        way.reversed().forEach(step -> locations.add(object("location", related(step))));
        locations.add(object("location", related(
                new RelatedLocation(finding.file(), finding.range(), "here: " + finding.rule()))));
        var flow = new JsonObject();
        flow.add("locations", locations);
        var flows = new JsonArray();
        flows.add(flow);
        var codeFlow = new JsonObject();
        codeFlow.add("threadFlows", flows);
        return codeFlow;
    }

    private static JsonObject fix(Fix fix) {
        var changes = new JsonArray();
        for (EditedText edited : fix.edits()) {
            var replacements = new JsonArray();
            for (TextEdit edit : edited.edits()) {
                var deleted = new JsonObject();
                deleted.addProperty("charOffset", edit.offset());
                deleted.addProperty("charLength", edit.length());
                JsonObject replacement = object("deletedRegion", deleted);
                replacement.add("insertedContent", text(edit.text()));
                replacements.add(replacement);
            }
            JsonObject change = object("artifactLocation", artifact(edited.file()));
            change.add("replacements", replacements);
            changes.add(change);
        }
        JsonObject json = object("description", text(fix.title()));
        json.add("artifactChanges", changes);
        return json;
    }

    private static JsonObject physical(String file, SourceRange range) {
        var region = new JsonObject();
        region.addProperty("startLine", range.line());
        region.addProperty("startColumn", range.column());
        region.addProperty("charOffset", range.offset());
        region.addProperty("charLength", range.length());
        JsonObject json = object("artifactLocation", artifact(file));
        json.add("region", region);
        return json;
    }

    private static JsonObject artifact(String file) {
        var json = new JsonObject();
        json.addProperty("uri", uri(file));
        return json;
    }

    /** A relative or absolute URI reference of a path, with the characters escaped that a URI may not have. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        try {
            return path.startsWith("/") ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "file";
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    private static JsonObject text(String text) {
        var json = new JsonObject();
        json.addProperty("text", text);
        return json;
    }

    private static JsonObject object(String name, JsonObject value) {
        var json = new JsonObject();
        json.add(name, value);
        return json;
    }
}
