// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.help.HelpSystem;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePagesTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    @ParameterizedTest
    @ValueSource(strings = {"rules/V1", "rules/R4", "rules/P6", "cli"})
    void aGuideOfTheRepositoryIsAHelpPage(String guide) throws Exception {
        try (InputStream page = HelpSystem.getHelpContent("/org.pagewright.help/docs/" + guide + ".html")) {
            assertNotNull(page);
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(html.contains("<h1>"), html);
        }
    }
}
