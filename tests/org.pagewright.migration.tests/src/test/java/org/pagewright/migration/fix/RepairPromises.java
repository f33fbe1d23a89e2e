// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;
import org.pagewright.model.edit.TextEdit;

/**
 * What every repair promises: the finding is gone, no new one is there, what parsed still parses, inserted lines look
 * like the file's, and making all repairs twice changes nothing the second time.
 *
 * @param sources the driver
 * @param headers headers of its own
 * @param options how it is checked
 */
record RepairPromises(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options) {
    /** The last step of a migration shows itself once everything before it is done. */
    private static final String LAST = "R21";

    static RepairPromises of(SourceFile source) {
        return new RepairPromises(List.of(source), List.of(), CheckOptions.DEFAULT);
    }

    List<Finding> findings() {
        return DriverRepairs.withFixes(sources, headers, check(this), options);
    }

    /** Makes every repair of every finding, each alone, and all together; equal titles of a rule are made once. */
    List<RepairPromises> assertKept(Set<String> rules) throws StaleEditException {
        var results = new ArrayList<RepairPromises>();
        var titles = new TreeSet<String>();
        List<Finding> old = check(this);
        for (Finding finding : DriverRepairs.withFixes(sources, headers, old, options)) {
            if (finding.fixes().isEmpty() && !Set.of("SYNTAX", "ALLOW").contains(finding.rule())) {
                assertTrue(finding.message().contains("Not repaired automatically: ")
                        && finding.message().contains("By hand: "), finding::message);
            }
            for (Fix fix : finding.fixes()) {
                rules.add(finding.rule());
                if (titles.add(finding.rule() + fix.title())) {
                    RepairPromises after = after(fix.edits());
                    assertGone(finding, old, check(after), fix);
                    fix.edits().forEach(this::assertStyle);
                    results.add(after);
                }
            }
        }
        results.add(assertAllKept(old));
        return results;
    }

    private RepairPromises assertAllKept(List<Finding> old) throws StaleEditException {
        FixAll.Result all = FixAll.run(sources, headers, Set.of(), options);
        RepairPromises after = after(all.edits());
        assertNoNew(old, all.left(), "all");
        assertEquals(List.of(), FixAll.run(after.sources, after.headers, Set.of(), options).edits());
        all.edits().forEach(this::assertStyle);
        return after;
    }

    /** The steps of a client's driver bring nothing new, and find nothing to do the second time. */
    RepairPromises assertMigrated() throws StaleEditException {
        Set<LddStep> steps = EnumSet.allOf(LddStep.class);
        LddMigration.Result result = LddMigration.run(sources, headers, steps, options);
        RepairPromises after = after(result.edits());
        assertNoNew(check(this), result.left(), "the steps");
        assertEquals(List.of(), LddMigration.run(after.sources, after.headers, steps, options).edits());
        return after;
    }

    private RepairPromises after(List<EditedText> edits) throws StaleEditException {
        var now = new ArrayList<SourceFile>();
        for (SourceFile source : sources) {
            now.add(apply(source, edits));
        }
        var nowHeaders = new ArrayList<SourceFile>();
        for (SourceFile header : headers) {
            nowHeaders.add(apply(header, edits));
        }
        return new RepairPromises(now, nowHeaders, options);
    }

    private static SourceFile apply(SourceFile source, List<EditedText> edits) throws StaleEditException {
        SourceFile now = source;
        for (EditedText edited : edits) {
            if (edited.file().equals(source.name())) {
                now = new SourceFile(source.name(), edited.apply(source.text()));
            }
        }
        return now;
    }

    private static List<Finding> check(RepairPromises driver) {
        return DriverChecker.check(driver.sources, driver.headers, driver.options);
    }

    private static void assertGone(Finding finding, List<Finding> before, List<Finding> after, Fix fix) {
        long was = before.stream().filter(f -> isSame(f, finding)).count();
        long is = after.stream().filter(f -> isSame(f, finding)).count();
        assertTrue(is < was, () -> fix.title() + " leaves " + finding.file() + ":" + finding.range().line() + " "
                + finding.message() + " among " + after);
        assertNoNew(before, after, fix.title());
    }

    private static void assertNoNew(List<Finding> before, List<Finding> after, String what) {
        Map<String, Integer> old = counts(before);
        counts(after).forEach((rule, count) -> assertTrue(rule.equals(LAST) || count <= old.getOrDefault(rule, 0),
                () -> what + " brings " + rule + ": "
                        + after.stream().filter(f -> f.rule().equals(rule))
                                .map(f -> f.range().line() + " " + f.message())
                                .toList()));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.message().equals(other.message());
    }

    /** Inserted lines end and are indented as the file does it. */
    private void assertStyle(EditedText edited) {
        SourceFile before = sources.stream().filter(s -> s.name().equals(edited.file())).findFirst()
                .orElseGet(() -> headers.stream().filter(s -> s.name().equals(edited.file())).findFirst()
                        .orElseThrow());
        boolean windows = before.text().contains("\r\n");
        boolean tabs = before.text().contains("\n\t") && !before.text().contains("\n  ");
        for (TextEdit edit : edited.edits()) {
            String bare = edit.text().replace("\r\n", "");
            assertFalse(bare.contains(windows ? "\n" : "\r"), edit::text);
            assertFalse(tabs && edit.text().contains("\n    "), edit::text);
        }
    }

    private static Map<String, Integer> counts(List<Finding> findings) {
        var counts = new TreeMap<String, Integer>();
        findings.forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        return counts;
    }
}
