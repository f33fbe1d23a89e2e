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
import org.pagewright.migration.compiler.ShimCompiler;
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

    @ParameterizedTest
    @EnumSource(KernelGeneration.class)
    void withThePlaceOfTheImageNothingIsLeftToCheck(KernelGeneration kernel)
            throws BadInputException, IOException, InterruptedException {
        CheckOptions options = CheckOptions.DEFAULT.withKernel(kernel);
        SourceFile once = DriverMigration.run(BEFORE, settings(), options, EnumSet.allOf(MigrationStep.class),
                "KNandBufferSize").source();
        assertEquals(List.of(), DriverChecker.check(List.of(once), options));
        ShimCompiler.assertCompiles(once, "samples/h4");
        assertEquals(once.text(), DriverMigration.run(once, settings(), options, EnumSet.allOf(MigrationStep.class),
                "KNandBufferSize").source().text());
    }

    /** What the steps leave of the H4 driver, compared with the migrated sample: places and choices of its maker. */
    @Test
    void whatIsLeftOfTheSampleIsKnown() throws BadInputException {
        List<String> left = migrate(BEFORE, KernelGeneration.CLASSIC).steps().stream().flatMap(s -> s.left().stream())
                .map(l -> l.replaceAll("(?s)[.:;?].*", "")).toList();
        assertEquals(List.of("If a controller library registers this media, remove the entry point's registrations and "
                + "have the controller register the paging",
                "A ROM page-in counts from the start of the ROM image, and PartitionInfo reports no ROM partition (P7)",
                "Reads of other drives can come between two fragments"), left);
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
        return DriverMigration.run(source, settings(), CheckOptions.DEFAULT.withKernel(kernel),
                EnumSet.allOf(MigrationStep.class));
    }

    private static MediaDriverSettings settings() throws BadInputException {
        return HeaderReader.read(RepositoryFiles.root().resolve("samples/h4/variantmediadef.h"), Map.of()).settings()
                .driver("NAND").orElseThrow();
    }
}
