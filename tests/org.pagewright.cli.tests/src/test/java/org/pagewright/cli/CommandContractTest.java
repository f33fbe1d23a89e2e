// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract that holds for every command: names, exit codes, one sentence per error. */
class CommandContractTest {

    @Test
    void versionNamesTheProduct() {
        CommandRun run = CommandRun.of("--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("pagewright 1."), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = { "header", "generate", "check", "migrate", "boot", "compare", "sweep", "replay", "parts",
            "rules", "ide" })
    void rootHelpListsEveryWorkingCommand(String command) {
        CommandRun run = CommandRun.of("--help");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("  " + command)), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = { "header show", "header check", "header set", "header new", "generate", "check", "migrate",
            "boot", "compare", "replay pager", "replay nand", "sweep boot",
            "sweep pager", "parts", "rules" })
    void everyCommandExplainsItself(String words) {
        CommandRun run = CommandRun.of((Object[]) (words + " --help").split(" "));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Usage: pagewright " + words), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "header", "header nonsense", "replay", "boot", "boot --nonsense",
            "boot --header", "parts --nonsense", "compare", "header show", "check", "migrate", "generate",
            "sweep", "sweep boot", "sweep pager" })
    void badUsageIsOneSentenceAndExitsTwo(String line) {
        CommandRun run = CommandRun.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().lines().count() <= 3, run.err());
        assertTrue(run.err().lines().findFirst().orElse("").matches(".*[.?!:]"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = { "header show", "header check", "boot --header", "sweep boot --header" })
    void aDefinitionThatIsNoneIsRefused(String words) {
        for (String wrong : List.of("=1", "1A", "A B=2", "")) {
            var line = new ArrayList<Object>(List.of(words.split(" ")));
            line.addAll(List.of(CommandRun.sample("h4/variantmediadef.h"), "-D", wrong));
            CommandRun run = CommandRun.of(line.toArray());
            assertEquals(2, run.exitCode(), wrong);
            assertEquals("-D takes NAME or NAME=VALUE, not '" + wrong + "'.", run.err().strip());
            assertEquals("", run.out());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "boot --header h --kernel new | --kernel is one of classic, pinned, not 'new'.",
            "boot --header h --rom-format x | --rom-format is one of plain, indexed, byte-pair, not 'x'.",
            "sweep boot --header h --memory-model x | --memory-model is one of multiple, moving, flexible, not 'x'.",
            "header check h --format xml | --format is one of text, json, sarif, junit, not 'xml'.",
            "parts --format xml | --format is one of text, json, not 'xml'." })
    void aWrongChoiceIsAnsweredWithTheChoices(String line, String sentence) {
        CommandRun run = CommandRun.of((Object[]) line.split(" "));
        assertEquals(2, run.exitCode());
        assertEquals(sentence, run.err().lines().findFirst().orElse(""));
    }

    @Test
    void aMacroCanHaveParametersAndNoValue() {
        Path driver = CommandRun.sample("wdp/meter_after.cpp");
        CommandRun run = CommandRun.of("check", driver, "-D", "WORDS(a, b)=a b", "-D", "EMPTY=", "-DPLAIN");
        assertEquals(CommandRun.of("check", driver), run);
    }

    @ParameterizedTest
    @ValueSource(strings = { "header show", "header check", "parts", "boot", "check", "migrate", "fix", "compare",
            "replay pager", "replay nand", "sweep boot",
            "sweep pager" })
    void choicesReadAsTheyAreTyped(String words) {
        String help = CommandRun.of((Object[]) (words + " --help").split(" ")).out();
        assertTrue(Pattern.compile("[a-z]\\w*, [a-z]").matcher(help).find(), help);
        for (String shouted : List.of("PINNED", "FLEXIBLE", "TEXT", "SARIF,", "U32LE", "LRU", "MQSIM", "HTML")) {
            assertFalse(help.contains(shouted), shouted + " in " + help);
        }
    }
}
