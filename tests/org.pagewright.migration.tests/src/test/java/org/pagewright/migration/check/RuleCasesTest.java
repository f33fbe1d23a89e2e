// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pagewright.migration.parse.SourceFile;

/**
 * Snippets with the expected findings written in them. A file holds the cases of one rule, each after a line
 * {@code //// title}; a line that must be reported ends with {@code //!} and the rule, and no other line of the case may
 * be reported for the rule the file is named after.
 */
class RuleCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return RuleCatalogue.rules().stream().map(r -> r.descriptor().id()).flatMap(RuleCasesTest::casesOf);
    }

    private static Stream<DynamicTest> casesOf(String rule) {
        String text = read(rule);
        var tests = new ArrayList<DynamicTest>();
        for (String part : text.split("(?m)^//// ")) {
            int end = part.indexOf('\n');
            if (end > 0 && !part.startsWith("// SPDX")) {
                String title = part.substring(0, end);
                tests.add(DynamicTest.dynamicTest(rule + ": " + title, () -> check(rule, part.substring(end + 1))));
            }
        }
        assertTrue(tests.size() >= 2, rule + " has a bad and a good case");
        return tests.stream();
    }

    private static void check(String rule, String snippet) {
        var source = new SourceFile("case.cpp", snippet);
        var expected = new ArrayList<Integer>();
        List<String> lines = snippet.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("//! " + rule)) {
                expected.add(i + 1);
            }
        }
        List<Integer> found = DriverChecker.check(List.of(source), MissingIncludesTest.EVERY_RULE).stream()
                .filter(f -> f.rule().equals(rule)).map(f -> f.range().line()).distinct().toList();
        assertEquals(expected, found);
    }

    private static String read(String rule) {
        try (InputStream in = RuleCasesTest.class.getResourceAsStream("cases/" + rule + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(rule, e);
        }
    }
}
