// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IHelpContentProducer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePagesTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    @ParameterizedTest
    @ValueSource(strings = { "rules/V1", "rules/R4", "rules/P6", "cli" })
    void aGuideOfTheRepositoryIsAHelpPage(String guide) throws Exception {
        try (InputStream page = producer().getInputStream("org.pagewright.help", "docs/" + guide + ".html",
                Locale.getDefault())) {
            assertNotNull(page);
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(html.contains("<h1>"), html);
        }
    }

    /** The content producer as the platform finds it. */
    private static IHelpContentProducer producer() throws CoreException {
        for (IConfigurationElement element : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.help.contentProducer")) {
            if (element.getContributor().getName().equals("org.pagewright.help")) {
                return (IHelpContentProducer) element.createExecutableExtension("producer");
            }
        }
        throw new AssertionError("the help has no content producer");
    }
}
