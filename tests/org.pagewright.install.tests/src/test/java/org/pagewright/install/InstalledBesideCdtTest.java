// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The p2 zip in an Eclipse that has CDT: the parser is the user's, and no other is installed. */
class InstalledBesideCdtTest {
    private static final Path DRIVER = Path.of(System.getProperty("pagewright.root", "."))
            .resolve("samples/h4/mednand_before.cpp");
    private static final Installation ECLIPSE = new Installation("org.pagewright.install.cdt",
            "org.pagewright.bare.cdt");

    @TempDir
    private Path folder;

    @BeforeAll
    static void theDirectorHasRun() {
        assumeTrue(ECLIPSE.exists(), "CDT is not in this build; see -Dcdt.site");
    }

    @Test
    void theParserIsTheUsers() throws IOException {
        String bundles = ECLIPSE.bundles();
        assertTrue(bundles.contains("org.pagewright.migration_"), bundles);
        assertTrue(bundles.contains("org.eclipse.cdt.core_"), bundles);
        assertFalse(bundles.contains("org.eclipse.cdt.core.wrapped"), bundles);
    }

    @Test
    void aDriverIsReadWithIt() throws IOException, InterruptedException {
        Run run = ProcessRun.of(folder, ECLIPSE.launch(folder, "org.pagewright.ide.core.command", "check", DRIVER));
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().contains("DECLARE_STANDARD_PDD"), run.output());
    }
}
