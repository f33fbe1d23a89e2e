// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.CommandRun;

/** {@code boot --driver SOURCE} with nothing but a header: the settings are those in which the driver's mistake shows. */
class WrittenDriverOptionTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDeviceDriverBootsWithItsClientsOnTheFlexibleModel() {
        CommandRun run = data("--driver", SAMPLES.resolve("wdp/meter_before.cpp"));
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("flexible memory model; workload client-drivers"), run.out());
        assertTrue(run.out().contains("writes a result to its client [R3]\n    "), run.out());
        assertTrue(run.out().contains("meter_before.cpp:147\n"), run.out());
        assertTrue(run.out().contains("meter_before.cpp:139\n    and in 2 more places\n"), run.out());
        assertTrue(run.out().contains("R8 is not seen in this boot: "), run.out());
        assertTrue(run.out().contains("KERN-EXEC 61"), run.out());
    }

    @Test
    void aMigratedDeviceDriverIsClean() {
        CommandRun run = data("--driver", SAMPLES.resolve("wdp/relay_after.cpp"));
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("nothing in it that the simulation knows as a mistake"), run.out());
    }

    @Test
    void aModelWithoutPagedDataIsRefusedWithASentence() {
        CommandRun run = data("--memory-model", "multiple", "--driver", SAMPLES.resolve("wdp/meter_before.cpp"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("is a device driver with clients, whose memory is paged on the flexible memory "
                + "model only, not on multiple."), run.err());
    }

    @Test
    void whatIsNoSourceIsRefusedAsByACheck() throws Exception {
        Path wide = Files.writeString(folder.resolve("wide.cpp"), "\uFEFFclass D;", StandardCharsets.UTF_16BE);
        for (Path bad : List.of(wide, folder, folder.resolve("missing.cpp"))) {
            CommandRun boot = h4(bad);
            assertEquals(2, boot.exitCode(), boot.out());
            assertEquals("", boot.out());
            assertTrue(boot.err().startsWith(bad.toString()) && boot.err().lines().count() == 1, boot.err());
        }
        assertEquals(CommandRun.of("check", wide).err(), h4(wide).err());
    }

    @Test
    void fragmentsThatWaitAreBootedOnTheClassicKernel() throws Exception {
        CommandRun run = h4(deferringFragments());
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("kernel   classic, multiple memory model; workload write-rom"), run.out());
        assertTrue(run.out().contains("Verdict: DEADLOCK"), run.out());
    }

    @Test
    void whatIsGivenStaysAndTheRestIsTold() throws Exception {
        CommandRun classic = h4(deferringFragments(), "--kernel", "classic", "--workload", "boot");
        assertEquals(0, classic.exitCode(), classic.out());
        assertTrue(classic.out().contains(
                "P9 (defers-fragments) shows with --kernel classic --memory-model multiple --workload write-rom."),
                classic.out());
        CommandRun pinned = h4(deferringFragments(), "--kernel", "pinned");
        assertEquals(0, pinned.exitCode(), pinned.out());
        assertTrue(pinned.out().contains("P9 shows with --kernel classic."), pinned.out());
    }

    private Path deferringFragments() throws Exception {
        String text = Files.readString(SAMPLES.resolve("h4/mednand_after.cpp"), StandardCharsets.ISO_8859_1);
        String label = "    case DMediaPagingDevice::EWriteRequestFragment:\n";
        String deferring = text.replace(label,
                label + "        iCurrentReq = NULL;\n        return KMediaDriverDeferRequest;\n");
        return Files.writeString(folder.resolve("mednand.cpp"), deferring, StandardCharsets.ISO_8859_1);
    }

    private static CommandRun h4(Path driver, String... more) {
        return run(new Object[] { "boot", "--header", SAMPLES.resolve("h4/variantmediadef.h"), "--driver", driver },
                (Object[]) more);
    }

    private static CommandRun data(Object... more) {
        return run(new Object[] { "boot", "--header", SAMPLES.resolve("naviengine-like/variantmediadef.h"), "-D",
                "__NAND_DEMAND_PAGING__", "-D", "__NAND_DATA_PAGING__" }, more);
    }

    private static CommandRun run(Object[] first, Object... more) {
        var all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return CommandRun.of(all);
    }
}
