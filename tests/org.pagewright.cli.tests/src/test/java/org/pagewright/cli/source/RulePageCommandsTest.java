// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pagewright.cli.CommandRun;

/** The commands of the rule pages do what the pages say: each is run, and its words in backticks are looked for. */
class RulePageCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("pagewright.root", "../..")).toAbsolutePath()
            .normalize();
    private static final Pattern WORDS = Pattern.compile("`([^`]+)`");

    private final Map<String, CommandRun> runs = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyPage() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/rules"))) {
            for (Path page : pages.filter(p -> p.getFileName().toString().matches("[RPSL]\\d+\\.md")).sorted()
                    .toList()) {
                String text = Files.readString(page);
                String section = text.replaceAll("(?s).*## Reproduce in the simulator\\s*?\\n\\n|\\n## Accept.*", "");
                tests.add(DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(section)));
            }
        }
        assertTrue(tests.size() > 40);
        return tests.stream();
    }

    private void check(String section) {
        List<String> commands = section.lines().filter(l -> l.startsWith("    pagewright ")).toList();
        if (commands.isEmpty()) {
            assertTrue(section.startsWith("Not in the simulator: "), section);
            return;
        }
        assertEquals(1, commands.size(), section);
        CommandRun run = runs.computeIfAbsent(commands.get(0), RulePageCommandsTest::run);
        String said = (run.out() + run.err()).replaceAll("\\s+", " ");
        assertEquals(1, run.exitCode(), said);
        String promise = section.substring(section.indexOf(commands.get(0)) + commands.get(0).length());
        var words = WORDS.matcher(promise);
        int found = 0;
        while (words.find()) {
            if (!words.group(1).startsWith("mistake=")) {
                assertTrue(said.contains(words.group(1)), () -> words.group(1) + " is not in " + said);
                found++;
            }
        }
        assertTrue(found > 0, section);
    }

    private static CommandRun run(String command) {
        Object[] arguments = Stream.of(command.strip().split(" +")).skip(1)
                .map(w -> w.startsWith("samples/") ? ROOT.resolve(w) : w).toArray();
        return CommandRun.of(arguments);
    }
}
