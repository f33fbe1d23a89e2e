// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.StaleEditException;

/** Accepting a finding removes it and nothing else. */
class SuppressionsTest {
    private static final SourceFile METER = RepositoryFiles.source("samples/wdp/meter_before.cpp");

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n" })
    void everyFindingCanBeAcceptedAloneAndTheOthersStay(String lineEnd) throws StaleEditException {
        var source = new SourceFile(METER.name(), METER.text().replace("\n", lineEnd));
        List<Finding> before = check(source);
        for (Finding finding : before) {
            SourceFile after = accept(source, finding);
            var expected = new ArrayList<>(before.stream().map(SuppressionsTest::shape).toList());
            before.stream().filter(f -> f.rule().equals(finding.rule())
                    && f.range().line() == finding.range().line()).forEach(f -> expected.remove(shape(f)));
            assertEquals(expected, check(after).stream().map(SuppressionsTest::shape).toList());
            assertEquals(source.text(), after.text().replaceFirst("[ \t]*// pagewright: allow[^\r\n]*\r?\n", ""));
            assertEquals(0, after.text().replace("\r\n", "").chars().filter(c -> c == '\r').count());
        }
    }

    @Test
    void allFindingsCanBeAcceptedOneAfterTheOther() throws StaleEditException {
        SourceFile source = METER;
        for (List<Finding> left = check(source); !left.isEmpty(); left = check(source)) {
            source = accept(source, left.get(0));
        }
        assertTrue(source.text().contains("-- the panel never pages"));
    }

    @Test
    void aSecondRuleOnALineJoinsTheComment() throws StaleEditException {
        var source = new SourceFile("a.cpp", "// pagewright: allow R2 -- first\nint a;\n");
        Finding other = finding(source, "R4", 2);
        assertEquals("// pagewright: allow R2, R4 -- first; why\nint a;\n",
                Suppressions.accept(source, other, "why").orElseThrow().edits().get(0).apply(source.text()));
    }

    @Test
    void aCommentBehindCodeIsAboutItsOwnLineOnly() {
        String driver = "void A(DThread* t, TRequestStatus* s) {\n"
                + "    Kern::RequestComplete(t, s, 0); // pagewright: allow R1 -- boot only\n"
                + "    Kern::RequestComplete(t, s, 1);\n}\n";
        assertEquals(List.of("R1:3"), check(new SourceFile("a.cpp", driver)).stream()
                .map(f -> f.rule() + ":" + f.range().line()).toList());
    }

    @Test
    void aCommentWithoutReasonAcceptsNothing() {
        String driver = "void A(DThread* t, TRequestStatus* s) {\n    // pagewright: allow R1\n"
                + "    Kern::RequestComplete(t, s, 0);\n}\n";
        assertEquals(List.of("ALLOW:2", "R1:3"), check(new SourceFile("a.cpp", driver)).stream()
                .map(f -> f.rule() + ":" + f.range().line()).toList());
    }

    @Test
    void aReasonIsNeededAndStaysOnOneLine() throws StaleEditException {
        Finding finding = check(METER).get(0);
        assertThrows(IllegalArgumentException.class, () -> Suppressions.accept(METER, finding, "  "));
        String after = Suppressions.accept(METER, finding, "one\ntwo \\").orElseThrow().edits().get(0)
                .apply(METER.text());
        assertTrue(after.contains("-- one two \n") || after.contains("-- one two\n"), after.substring(0, 3000));
    }

    @Test
    void nothingIsPutIntoAMacroOfSeveralLines() {
        var source = new SourceFile("a.cpp", "#define A(x) \\\n    one(x); \\\n    two(x)\n");
        assertTrue(Suppressions.accept(source, finding(source, "R4", 2), "why").isEmpty());
    }

    private static Finding finding(SourceFile source, String rule, int line) {
        Finding any = check(METER).get(0);
        return new Finding(rule, any.severity(), source.name(), source.range(source.lineStart(line), 1), "m", "h",
                List.of(), List.of());
    }

    private static SourceFile accept(SourceFile source, Finding finding) throws StaleEditException {
        return new SourceFile(source.name(), Suppressions.accept(source, finding, "the panel never pages")
                .orElseThrow().edits().get(0).apply(source.text()));
    }

    private static String shape(Finding finding) {
        return finding.rule() + " " + finding.message();
    }

    private static List<Finding> check(SourceFile source) {
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT);
    }
}
