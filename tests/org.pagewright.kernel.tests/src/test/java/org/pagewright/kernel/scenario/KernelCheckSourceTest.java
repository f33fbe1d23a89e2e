// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pagewright.kernel.thread.KernelCheck;

/** Looks the lines up in the kernel's source, where {@code -Dpagewright.kernelSource=DIRECTORY} names one. */
class KernelCheckSourceTest {
    private static final String ROOT = System.getProperty("pagewright.kernelSource", "");

    @Test
    void everyLineIsACheckInTheSourceOfTheKernel() {
        Assumptions.assumeFalse(ROOT.isEmpty(), "-Dpagewright.kernelSource names no directory");
        assertAll(Arrays.stream(KernelCheck.values()).filter(KernelCheckSourceTest::isLine)
                .map(check -> () -> assertChecks(check)));
    }

    /** Whether the number is the line of a source: some checks have a number of their own. */
    private static boolean isLine(KernelCheck check) {
        return check.number() > 0 && check.number() < 10_000;
    }

    private static void assertChecks(KernelCheck check) throws IOException {
        Path file = Path.of(ROOT, file(check));
        String line = Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(check.number() - 1);
        assertTrue(line.contains("LOCM_FAULT") || line.contains("__NK_ASSERT") || line.contains("FAULT()")
                || line.contains("PAGING_SAFE"), () -> check + ": " + line);
    }

    private static String file(KernelCheck check) {
        return switch (check.category()) {
        case "LOCMEDIA" -> "drivers/locmedia/locmedia.cpp";
        case "server.cpp" -> "kernel/server.cpp";
        case "nkern.cpp" -> "nkern/nkern.cpp";
        case "mpager.cpp" -> "memmodel/epoc/flexible/mmu/mpager.cpp";
        case "mprocess.cpp" -> "memmodel/epoc/" + switch (check) {
        case UNSAFE_READ_MULTIPLE -> "multiple";
        case UNSAFE_READ_MOVING -> "moving";
        default -> "flexible";
        } + "/mprocess.cpp";
        default -> throw new IllegalStateException(check.category());
        };
    }
}
