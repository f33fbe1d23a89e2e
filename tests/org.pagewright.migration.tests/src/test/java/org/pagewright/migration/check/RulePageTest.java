// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The pages under docs/rules say what the rules say. Refresh them with {@code -Dpagewright.refresh=true}. */
class RulePageTest {
    @Test
    void everyRuleHasItsPage() throws IOException {
        for (Rule rule : RuleCatalogue.rules()) {
            Path page = RepositoryFiles.root().resolve("docs").resolve(rule.descriptor().helpTopic());
            String text = RulePage.of(rule.descriptor());
            if (Boolean.getBoolean("pagewright.refresh")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, text);
            }
            assertEquals(Files.readString(page), text, rule.descriptor().id());
        }
    }

    @Test
    void idsAreThoseOfTheFactSheetAndUnique() {
        List<String> ids = RuleCatalogue.rules().stream().map(r -> r.descriptor().id()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        for (int i = 1; i <= 22; i++) {
            assertTrue(ids.contains("R" + i));
        }
        for (int i = 1; i <= 12; i++) {
            assertTrue(ids.contains("P" + i));
        }
    }
}
