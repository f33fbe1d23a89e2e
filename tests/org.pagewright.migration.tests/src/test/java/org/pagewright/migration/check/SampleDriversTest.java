// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;

/** The sample drivers: what is wrong before migration is found, and nothing is found after it. */
class SampleDriversTest {
    @Test
    void nandDriverBeforeMigrationLacksEntryPointCapsAndRequests() {
        assertEquals(List.of("P1", "P5", "P6"), rules("samples/h4/mednand_before.cpp", CheckOptions.DEFAULT));
    }

    @Test
    void nandDriverAfterMigrationIsCleanOnBothKernels() {
        assertEquals(List.of(), rules("samples/h4/mednand_after.cpp", CheckOptions.DEFAULT));
        assertEquals(List.of(), rules("samples/h4/mednand_after.cpp",
                CheckOptions.DEFAULT.withKernel(KernelGeneration.CLASSIC)));
    }

    @Test
    void meterDriverBeforeMigrationShowsEveryClientRule() {
        assertEquals(List.of("R1", "R3", "R4", "R6", "R7", "R8", "R9"),
                rules("samples/wdp/meter_before.cpp", CheckOptions.DEFAULT));
    }

    @Test
    void meterDriverAfterMigrationIsClean() {
        assertEquals(List.of(), rules("samples/wdp/meter_after.cpp", CheckOptions.DEFAULT));
    }

    @Test
    void windowsLineEndsChangeNothing() {
        SourceFile unix = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        var windows = new SourceFile(unix.name(), unix.text().replace("\n", "\r\n"));
        assertEquals(lines(DriverChecker.check(List.of(unix), CheckOptions.DEFAULT)),
                lines(DriverChecker.check(List.of(windows), CheckOptions.DEFAULT)));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(f -> f.range().line() + " " + f.rule()).toList();
    }

    private static List<String> rules(String path, CheckOptions options) {
        var rules = new TreeSet<String>();
        DriverChecker.check(List.of(RepositoryFiles.source(path)), options).forEach(f -> rules.add(f.rule()));
        return List.copyOf(rules);
    }
}
