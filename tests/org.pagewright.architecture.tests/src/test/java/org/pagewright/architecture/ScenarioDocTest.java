// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/scenarios.md and the tests of kernel and boot name the same scenarios. */
class ScenarioDocTest {
    private static final Path ROOT = Path.of(System.getProperty("pagewright.root", "../.."));
    private static final List<String> REAL_TESTS = List.of("t_demandpaging", "t_codepaging", "t_datapaging",
            "t_pagingexample", "t_nandpaging", "t_mmcpaging", "t_fragmentdp", "t_tbus_datapaging", "t_thrash",
            "t_svrpinning", "t_wdpsoak", "t_wdpstress", "t_pagestress", "t_clamp", "t_denyclamp", "t_reaper",
            "t_paginginfo", "t_dpapi", "t_chunkcreate", "t_threadcreate", "t_chunkheapcreate", "t_pagetable_limit",
            "t_pin", "t_kblockmap", "t_dpattr");
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z]*)\\.([a-z][A-Za-z0-9]*)`");
    private static final Pattern METHOD = Pattern.compile("^ {4}void (\\w+)\\(", Pattern.MULTILINE);

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** Test methods by simple class name. */
    private static TreeMap<String, TreeSet<String>> tests() throws IOException {
        var map = new TreeMap<String, TreeSet<String>>();
        for (String module : List.of("kernel", "boot")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve("tests/org.pagewright." + module + ".tests/src"))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    Matcher method = METHOD.matcher(Files.readString(file));
                    var names = new TreeSet<String>();
                    while (method.find()) {
                        names.add(method.group(1));
                    }
                    map.put(file.getFileName().toString().replace(".java", ""), names);
                }
            }
        }
        return map;
    }

    /** Scenarios the page names, as Class.method; a leading dot means the class named before in the same cell. */
    private static List<String> named(String text) {
        var list = new ArrayList<String>();
        for (String line : text.split("\n")) {
            Matcher quoted = QUOTED.matcher(line);
            String owner = "";
            while (quoted.find()) {
                owner = quoted.group(1).isEmpty() ? owner : quoted.group(1);
                list.add(owner + "." + quoted.group(2));
            }
        }
        return list;
    }

    @Test
    void everyScenarioThatThePageNamesIsATest() throws IOException {
        TreeMap<String, TreeSet<String>> tests = tests();
        var missing = new TreeSet<String>();
        List<String> named = named(read("docs/scenarios.md"));
        for (String scenario : named) {
            String[] parts = scenario.split("\\.");
            if (!tests.getOrDefault(parts[0], new TreeSet<>()).contains(parts[1])) {
                missing.add(scenario);
            }
        }
        assertEquals(new TreeSet<String>(), missing);
        assertTrue(named.size() > 100, "the page was read: " + named.size());
    }

    @Test
    void everyLineOfTheTablesNamesAScenarioAndEveryRealTestHasALine() throws IOException {
        String text = read("docs/scenarios.md");
        String tables = text.substring(0, text.indexOf("## Driver mistakes"));
        for (String line : tables.split("\n")) {
            if (line.startsWith("| ") && !line.startsWith("| real test") && !line.startsWith("| scenario")) {
                assertTrue(QUOTED.matcher(line).find(), line);
            }
        }
        for (String test : REAL_TESTS) {
            assertTrue(Pattern.compile("^\\|[^|]*\\b" + test + "\\b[^|]*\\|", Pattern.MULTILINE).matcher(tables).find(),
                    test);
        }
    }

    @Test
    void everyScenarioClassIsOnThePage() throws IOException {
        String text = read("docs/scenarios.md");
        for (String name : tests().keySet()) {
            assertTrue(!name.endsWith("ScenarioTest") || text.contains("`" + name + "."), name);
        }
    }

    @Test
    void theMistakesOfThePageAreThoseOfTheDriver() throws IOException {
        Matcher constant = Pattern.compile("^ {4}([A-Z][A-Z_0-9]+)\\(\"", Pattern.MULTILINE).matcher(
                read("bundles/org.pagewright.kernel/src/org/pagewright/kernel/driver/Mistake.java"));
        var expected = new TreeSet<String>();
        while (constant.find()) {
            expected.add(constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (String page : List.of("docs/scenarios.md", "docs/boot.md")) {
            var told = new TreeSet<String>();
            Matcher row = Pattern.compile("^\\| `([a-z0-9-]+)` \\| (?:`|[A-Z]\\d|a board)", Pattern.MULTILINE)
                    .matcher(read(page));
            while (row.find()) {
                told.add(row.group(1));
            }
            told.retainAll(expected);
            assertEquals(expected, told, page);
        }
    }
}
