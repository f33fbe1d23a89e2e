// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

class GenerateCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void writesTheSourcesOfADriverOnce() throws Exception {
        Path out = folder.resolve("deep/src");
        Path header = CommandRun.sample("h4/variantmediadef.h");
        CommandRun run = CommandRun.of("generate", "--header", header, "--driver", "NAND", "--out", out, "--class",
                "DFlash",
                "--kernel", "classic");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(4, run.out().lines().count());
        assertTrue(Files.readString(out.resolve("mednand.cpp")).contains("EWriteRequestFragmentLast"));
        assertTrue(Files.readString(out.resolve("mednand.h")).contains("class DFlash : public DMediaDriver"));
        assertTrue(
                Files.readString(out.resolve("mednand_entry.cpp")).contains("NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE"));
        CommandRun again = CommandRun.of("generate", "--header", header, "--driver", "NAND", "--out", out);
        assertEquals(2, again.exitCode());
        assertTrue(Files.readString(out.resolve("mednand.h")).contains("DFlash"));
        assertEquals(0, CommandRun.of("generate", "--header", header, "--driver", "NAND", "--out", out, "--overwrite")
                .exitCode());
        assertFalse(Files.readString(out.resolve("mednand.h")).contains("DFlash"));
    }

    @Test
    void refusesWhatWouldFailAtBoot() throws Exception {
        Path header = Files.writeString(folder.resolve("a.h"), "#define NAND_DRIVECOUNT 1\n#define NAND_DRIVELIST 2\n"
                + "#define NAND_PAGING_TYPE DPagingDevice::ECode\n#define NAND_PAGEDRIVELIST 3\n"
                + "#define NAND_PAGEDRIVECOUNT 1\n");
        CommandRun run = CommandRun.of("generate", "--header", header, "--driver", "NAND", "--out",
                folder.resolve("out"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith(header + ":4: NAND_PAGEDRIVELIST has drive 3"), run.err());
        assertEquals(2, CommandRun.of("generate", "--header", header, "--driver", "MMC", "--out", folder).exitCode());
        assertEquals(2, CommandRun.of("generate", "--header", header, "--driver", "NAND", "--out", header).exitCode());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
