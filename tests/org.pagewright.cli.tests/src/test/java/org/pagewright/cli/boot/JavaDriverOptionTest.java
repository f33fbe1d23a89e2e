// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.cli.CommandRun;

/** {@code boot --driver java:CLASS}. */
class JavaDriverOptionTest {
    private static final String DRIVER = "java:" + RefusingDriver.class.getName();

    @Test
    void theClassIsNamedAndItsAnswersDecide() {
        CommandRun run = boot("--driver", DRIVER);
        assertEquals(1, run.exitCode(), run.out() + run.err());
        assertTrue(run.out().startsWith("Driver as the Java class " + RefusingDriver.class.getName() + " does it."),
                run.out());
    }

    @Test
    void aClassStandsForAWholeDriver() {
        CommandRun run = boot("--driver", DRIVER, "--driver", CommandRun.sample("h4/mednand_before.cpp"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("either the sources of one driver or one Java class"), run.err());
    }

    @Test
    void aClassThatIsNotThereIsOneSentence() {
        CommandRun run = boot("--driver", "java:no.such.Driver");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("There is no class no.such.Driver on the class path; add it with --class-path."),
                run.err());
    }

    private static CommandRun boot(Object... more) {
        var all = new ArrayList<Object>(
                List.of("boot", "--header", CommandRun.sample("h4/variantmediadef.h")));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }
}
