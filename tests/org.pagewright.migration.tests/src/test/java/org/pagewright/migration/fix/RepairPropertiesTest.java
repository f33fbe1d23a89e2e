// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.compiler.ShimCompiler;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/**
 * Every repair offered for any variant of any sample: the file compiles as before, the finding is gone, no new one is
 * there, a second run changes nothing.
 */
class RepairPropertiesTest {
    private static final int VARIANTS = Boolean.getBoolean("pagewright.nightly") ? 60 : 2;

    private static Stream<String> cases() {
        return BrokenDrivers.all().keySet().stream()
                .flatMap(d -> IntStream.range(0, VARIANTS).mapToObj(i -> d + " " + i));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyOfferedRepairKeepsItsPromises(String name) throws Exception {
        String driver = name.substring(0, name.lastIndexOf(' '));
        int seed = Integer.parseInt(name.substring(driver.length() + 1));
        SourceFile sample = BrokenDrivers.all().get(driver);
        SourceFile before = seed == 0 ? sample : DriverVariants.of(sample, name.hashCode());
        String folder = sample.text().contains("nandcontroller.h") ? "samples/h4" : "samples/wdp";
        boolean broken = BrokenDrivers.doesNotCompile(driver);
        var compiled = new ArrayList<SourceFile>();
        RepairPromises promises = RepairPromises.of(before);
        for (RepairPromises after : promises.assertKept(new TreeSet<>())) {
            if (!broken || after.findings().stream().noneMatch(f -> driver.startsWith(f.rule()))) {
                compiled.addAll(after.sources());
            }
        }
        assertFalse(compiled.isEmpty());
        if (!broken) {
            compiled.add(before);
        }
        ShimCompiler.assertCompile(compiled, folder);
    }

    @Test
    void everyRuleWithARepairIsInTheSamples() {
        var rules = new TreeSet<String>();
        BrokenDrivers.all().forEach((name, source) -> {
            var here = new TreeSet<String>();
            DriverRepairs.withFixes(List.of(source), check(source), CheckOptions.DEFAULT).stream()
                    .filter(f -> !f.fixes().isEmpty()).forEach(f -> here.add(f.rule()));
            assertTrue(name.contains("/") || here.contains(name.split(" ")[0]), name);
            rules.addAll(here);
        });
        assertEquals(new TreeSet<>(List.of("P1", "P10", "P2", "P3", "P4", "P5", "P6", "P8", "R1", "R10", "R11", "R12",
                "R13", "R15", "R16", "R17", "R18", "R19", "R2", "R21", "R3", "R4", "R6", "R7", "R8", "R9", "S11", "S12",
                "S13", "S14", "S17", "S3", "S4", "S5")), rules);
    }

    private static List<Finding> check(SourceFile source) {
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT);
    }
}
