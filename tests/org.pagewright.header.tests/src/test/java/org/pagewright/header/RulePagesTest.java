// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.model.validate.BoardRule;

class RulePagesTest {
    private static final Path DOCS = Path.of(System.getProperty("pagewright.root", "../..")).resolve("docs");

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAPageThatSaysWhatTheRuleSays(BoardRule rule) throws Exception {
        String page = Files.readString(DOCS.resolve(rule.helpTopic()));
        assertTrue(page.startsWith("# " + rule.id() + ": " + rule.title() + "\n"), page);
        assertTrue(page.contains("Severity: " + rule.severity().id() + "."), page);
        assertTrue(page.contains(rule.reason()), page);
    }
}
