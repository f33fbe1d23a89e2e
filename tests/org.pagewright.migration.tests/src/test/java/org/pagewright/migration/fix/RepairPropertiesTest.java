// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;
import org.pagewright.model.edit.TextEdit;

/**
 * Every repair offered for any variant of any sample: the file compiles as before, the finding is gone, no new one is
 * there, a second run changes nothing.
 */
class RepairPropertiesTest {
    private static final int VARIANTS = Boolean.getBoolean("pagewright.nightly") ? 60 : 2;

    /** Samples, and samples with one mistake put in for each rule that only mends migrated code. */
    private static Map<String, SourceFile> drivers() {
        var drivers = new LinkedHashMap<String, SourceFile>();
        for (String name : List.of("wdp/meter_before", "wdp/relay_before", "h4/mednand_before")) {
            drivers.put(name, RepositoryFiles.source("samples/" + name + ".cpp"));
        }
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        SourceFile nand = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        mistake(drivers, "R16", meter, "TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {\n",
                "TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {\n    if (!iRecordRequest)\n        return KErrNotReady;\n"
                        + "    Kern::DestroyClientRequest(iOverflowRequest);\n");
        mistake(drivers, "R17", meter, "    Kern::DestroyClientRequest(iReadingRequest);\n", "");
        mistake(drivers, "R18", meter, "        iRecordRequest->Reset();\n", "");
        drivers.put("R19", new SourceFile(meter.name(), meter.text().replaceAll(
                "(?s)(void DMeterChannel::DoCancel\\(\\) \\{).*?\n\\}",
                "$1\n    Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);\n}")));
        mistake(drivers, "R21", meter, "    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);\n", "");
        mistake(drivers, "P4", nand, "if (media == NULL)\n        return KErrNoMemory;",
                "if (media == NULL)\n        return r;");
        mistake(drivers, "P5", nand, "|= KMediaAttPageable", "|= KDriveAttPageable");
        return drivers;
    }

    private static void mistake(Map<String, SourceFile> drivers, String rule, SourceFile right, String good,
            String bad) {
        assertTrue(right.text().contains(good), rule);
        drivers.put(rule, new SourceFile(right.name(), right.text().replace(good, bad)));
    }

    private static Stream<String> cases() {
        return drivers().keySet().stream().flatMap(d -> IntStream.range(0, VARIANTS).mapToObj(i -> d + " " + i));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyOfferedRepairKeepsItsPromises(String name) throws Exception {
        String driver = name.substring(0, name.lastIndexOf(' '));
        int seed = Integer.parseInt(name.substring(driver.length() + 1));
        SourceFile sample = drivers().get(driver);
        SourceFile before = seed == 0 ? sample : DriverVariants.of(sample, name.hashCode());
        String folder = driver.startsWith("h4") || driver.startsWith("P") ? "samples/h4" : "samples/wdp";
        var compiled = new ArrayList<>(List.of(before));
        var titles = new TreeSet<String>();
        List<Finding> old = check(before);
        for (Finding finding : DriverRepairs.withFixes(List.of(before), old, CheckOptions.DEFAULT)) {
            for (Fix fix : finding.fixes()) {
                if (titles.add(finding.rule() + fix.title())) {
                    SourceFile after = apply(before, fix);
                    assertGone(finding, old, check(after), fix);
                    assertStyle(before, fix);
                    compiled.add(after);
                }
            }
        }
        FixAll.Result all = FixAll.run(List.of(before), List.of(), Set.of(), CheckOptions.DEFAULT);
        SourceFile after = all.edits().isEmpty() ? before
                : new SourceFile(before.name(), all.edits().get(0).apply(before.text()));
        compiled.add(after);
        assertNoNew(old, all.left(), "all");
        assertEquals(List.of(), FixAll.run(List.of(after), List.of(), Set.of(), CheckOptions.DEFAULT).edits());
        all.left().forEach(f -> assertTrue(f.fixes().isEmpty() || f.rule().equals("R21"), f.toString()));
        ShimCompiler.assertCompile(compiled, folder);
    }

    @Test
    void everyRuleWithARepairIsInTheSamples() {
        var rules = new TreeSet<String>();
        for (SourceFile source : drivers().values()) {
            DriverRepairs.withFixes(List.of(source), check(source), CheckOptions.DEFAULT).stream()
                    .filter(f -> !f.fixes().isEmpty()).forEach(f -> rules.add(f.rule()));
        }
        assertEquals(new TreeSet<>(List.of("P4", "P5", "R1", "R16", "R17", "R18", "R19", "R21", "R3", "R4", "R6", "R7",
                "R8", "R9")), rules);
    }

    private static void assertGone(Finding finding, List<Finding> before, List<Finding> after, Fix fix) {
        long was = before.stream().filter(f -> isSame(f, finding)).count();
        long is = after.stream().filter(f -> isSame(f, finding)).count();
        assertTrue(is < was, () -> fix.title() + " leaves " + finding.message() + " among " + after);
        assertNoNew(before, after, fix.title());
    }

    /** The last step shows itself once everything before it is done. */
    private static void assertNoNew(List<Finding> before, List<Finding> after, String what) {
        Map<String, Integer> old = counts(before);
        counts(after).forEach((rule, count) -> assertTrue(rule.equals("R21") || count <= old.getOrDefault(rule, 0),
                () -> what + " brings " + rule + ": " + after));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.message().equals(other.message());
    }

    /** Inserted lines end and are indented as the file does it. */
    private static void assertStyle(SourceFile before, Fix fix) {
        boolean windows = before.text().contains("\r\n");
        boolean tabs = before.text().contains("\n\t");
        for (EditedText edited : fix.edits()) {
            for (TextEdit edit : edited.edits()) {
                String bare = edit.text().replace("\r\n", "");
                assertFalse(bare.contains(windows ? "\n" : "\r"), () -> fix.title() + ": " + edit.text());
                assertFalse(tabs && edit.text().contains("\n    "), () -> fix.title() + ": " + edit.text());
            }
        }
    }

    private static SourceFile apply(SourceFile source, Fix fix) throws StaleEditException {
        assertEquals(1, fix.edits().size());
        return new SourceFile(source.name(), fix.edits().get(0).apply(source.text()));
    }

    private static List<Finding> check(SourceFile source) {
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT);
    }

    private static Map<String, Integer> counts(List<Finding> findings) {
        var counts = new TreeMap<String, Integer>();
        findings.forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        return counts;
    }
}
