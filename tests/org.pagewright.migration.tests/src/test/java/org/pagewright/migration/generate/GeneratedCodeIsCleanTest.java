// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;

/** The analyser has nothing to say about generated code. */
class GeneratedCodeIsCleanTest {
    private static final int CASES = 60;

    @Test
    void generatedDriversBreakNoRule() throws Exception {
        var random = new Random(60);
        for (int i = 0; i < CASES; i++) {
            var drivers = new RandomDrivers(random);
            KernelGeneration kernel = i % 2 == 0 ? KernelGeneration.CLASSIC : KernelGeneration.PINNED;
            String prefix = drivers.add(i, kernel);
            var file = HeaderReader.parse("variantmediadef.h", drivers.header().getBytes(StandardCharsets.UTF_8));
            var board = HeaderReader.evaluate(file, Map.of());
            var driver = board.settings().driver(prefix).orElseThrow();
            List<GeneratedFile> files = DriverGenerator.generate(driver, board.sources(),
                    GeneratorOptions.of(kernel));
            List<Finding> findings = DriverChecker.check(sources(files, ".cpp"), sources(files, ".h"),
                    CheckOptions.DEFAULT.withKernel(kernel).withSettings(driver));
            assertEquals(List.of(), findings, () -> "case with " + drivers.header());
        }
    }

    private static List<SourceFile> sources(List<GeneratedFile> files, String ending) {
        return files.stream().filter(f -> f.name().endsWith(ending)).map(f -> new SourceFile(f.name(), f.text()))
                .toList();
    }
}
