// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;

class DriverMigrationTest {
    private static final SourceFile BEFORE = RepositoryFiles.source("samples/h4/mednand_before.cpp");

    @ParameterizedTest
    @EnumSource(KernelGeneration.class)
    void theMigratedDriverCompilesAndASecondRunChangesNothing(KernelGeneration kernel)
            throws BadInputException, IOException, InterruptedException {
        SourceFile once = migrate(BEFORE, kernel).source();
        assertEquals(once.text(), migrate(once, kernel).source().text());
        ShimCompiler.assertCompiles(once, "samples/h4");
    }

    @Test
    void onlyTheRomOffsetIsLeftOnThePinnedKernel() throws BadInputException {
        DriverMigration.Result result = migrate(BEFORE, KernelGeneration.PINNED);
        assertEquals(List.of("P7"), DriverChecker.check(List.of(result.source()), CheckOptions.DEFAULT).stream()
                .map(f -> f.rule()).toList());
        assertTrue(result.steps().get(4).left().get(0).contains("P7"));
    }

    @Test
    void nothingButTheEditsMoves() throws BadInputException {
        String after = migrate(BEFORE, KernelGeneration.PINNED).source().text();
        List<String> kept = BEFORE.text().lines().filter(l -> !l.contains("DECLARE_STANDARD_PDD")
                && !l.contains("== DLocalDrive::ERead")).toList();
        assertTrue(isSubsequence(kept, after.lines().toList()));
    }

    @Test
    void windowsLineEndsStay() throws BadInputException {
        var windows = new SourceFile(BEFORE.name(), BEFORE.text().replace("\n", "\r\n"));
        String after = migrate(windows, KernelGeneration.PINNED).source().text();
        assertEquals(after.chars().filter(c -> c == '\n').count(), after.split("\r\n", -1).length - 1L);
    }

    @Test
    void aClientDriverIsLeftAlone() throws BadInputException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        assertEquals(meter.text(), migrate(meter, KernelGeneration.PINNED).source().text());
    }

    private static boolean isSubsequence(List<String> part, List<String> whole) {
        int at = 0;
        for (String line : whole) {
            if (at < part.size() && part.get(at).equals(line)) {
                at++;
            }
        }
        return at == part.size();
    }

    private static DriverMigration.Result migrate(SourceFile source, KernelGeneration kernel) throws BadInputException {
        MediaDriverSettings settings = HeaderReader
                .read(RepositoryFiles.root().resolve("samples/h4/variantmediadef.h"), Map.of()).settings()
                .driver("NAND").orElseThrow();
        return DriverMigration.run(source, settings, CheckOptions.DEFAULT.withKernel(kernel),
                EnumSet.allOf(MigrationStep.class));
    }
}
