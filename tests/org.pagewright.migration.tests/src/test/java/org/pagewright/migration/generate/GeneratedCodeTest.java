// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.compiler.ShimCompiler;
import org.pagewright.migration.generate.GeneratorOptions.Registration;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;

class GeneratedCodeTest {
    private static final int CASES = Boolean.getBoolean("pagewright.nightly") ? 500 : 100;
    private static final int BATCH = 125;
    private static final String NAND = """
            #define NAND_DRIVECOUNT 3
            #define NAND_DRIVELIST 2,5,6
            #define NAND_NUMMEDIA 1
            #define NAND_DRIVENAME "Nand"
            """;
    private static final String PAGED = NAND + """
            #define PAGING_TYPE (DPagingDevice::ERom | DPagingDevice::ECode)
            #define NAND_PAGEDRIVELIST 2,5
            #define NAND_PAGEDRIVECOUNT 2
            #define NUM_PAGES 8
            """;

    @TempDir
    Path folder = Path.of("");

    private static HeaderBoard board(String text) throws Exception {
        return HeaderReader.evaluate(HeaderReader.parse("a.h", text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    private static List<GeneratedFile> generate(String header, String prefix, GeneratorOptions options)
            throws Exception {
        HeaderBoard board = board(header);
        return DriverGenerator.generate(board.settings().driver(prefix).orElseThrow(), board.sources(), options);
    }

    @Test
    void randomSettingsCompileWithoutWarning() throws Exception {
        ShimCompiler.assumePresent();
        var random = new Random(500);
        for (int batch = 0; batch < CASES / BATCH; batch++) {
            var drivers = new RandomDrivers(random);
            var unit = new StringBuilder("#include <drivers/locmedia.h>\n");
            Path place = Files.createDirectory(folder.resolve("batch" + batch));
            for (int i = 0; i < BATCH; i++) {
                KernelGeneration kernel = random.nextBoolean() ? KernelGeneration.CLASSIC : KernelGeneration.PINNED;
                String prefix = drivers.add(i, kernel);
                List<GeneratedFile> files = generate(drivers.header(), prefix, GeneratorOptions.of(kernel));
                write(place, files);
                include(unit, i, files);
            }
            Files.writeString(place.resolve("variantmediadef.h"), drivers.header());
            Files.writeString(place.resolve("all.cpp"), unit);
            ShimCompiler.run(place, List.of("-fsyntax-only", "all.cpp"));
        }
    }

    private static void write(Path folder, List<GeneratedFile> files) throws IOException {
        for (GeneratedFile file : files) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }
    }

    /** Entry points have fixed names; each driver of the batch gets its own for the compiler. */
    private static void include(StringBuilder unit, int number, List<GeneratedFile> files) {
        List<String> names = List.of("KernelModuleEntry", "CreatePhysicalDevice", "InitExtension");
        names.forEach(n -> unit.append("#define ").append(n).append(' ').append(n).append(number).append('\n'));
        unit.append("TInt InitExtension();\n");
        files.stream().filter(f -> f.name().endsWith(".cpp"))
                .forEach(f -> unit.append("#include \"").append(f.name()).append("\"\n"));
        names.forEach(n -> unit.append("#undef ").append(n).append('\n'));
    }

    private Path linked(String header, String prefix, GeneratorOptions options) throws Exception {
        ShimCompiler.assumePresent();
        List<GeneratedFile> files = generate(header, prefix, options);
        write(folder, files);
        Files.writeString(folder.resolve("variantmediadef.h"), header);
        try (var stub = GeneratedCodeTest.class.getResourceAsStream("registration_log.cpp")) {
            assertNotNull(stub);
            Files.write(folder.resolve("registration_log.cpp"), stub.readAllBytes());
        }
        String base = files.getFirst().name().replace(".h", "");
        ShimCompiler.run(folder, List.of("-no-pie", "-Wl,--unresolved-symbols=ignore-all", "-o", "boot", base + ".cpp",
                base + "_entry.cpp", "registration_log.cpp"));
        return folder.resolve("boot");
    }

    @Test
    void romAndCodePagingRegistersInTheDocumentedOrder() throws Exception {
        Path boot = linked(PAGED, "NAND", GeneratorOptions.of(KernelGeneration.CLASSIC));
        List<String> all = List.of("DfcQInit 24 NandMediaThread", "RegisterMediaDevice 2 2,5,6 1 Nand",
                "RegisterPagingDevice 2,5 3 9 8", "InstallPhysicalDevice", "Receive", "= 0");
        assertEquals(all, ShimCompiler.output(boot));
        assertEquals(List.of(all.get(0), "= -2"), ShimCompiler.output(boot, "1", "-2"));
        assertEquals(List.of(all.get(0), "= -4"), ShimCompiler.output(boot, "2", "-4"), "no memory for the media");
        assertEquals(List.of(all.get(0), all.get(1), "= -14"), ShimCompiler.output(boot, "3", "-14"));
        assertEquals(all, ShimCompiler.output(boot, "4", "-5"), "a kernel without paging boots on");
        assertEquals(List.of(all.get(0), all.get(1), all.get(2), "= -6"), ShimCompiler.output(boot, "4", "-6"));
        assertEquals(List.of(all.get(0), all.get(1), all.get(2), "= -4"), ShimCompiler.output(boot, "5", "-4"));
        assertEquals(List.of(all.get(0), all.get(1), all.get(2), all.get(3), "= -11"),
                ShimCompiler.output(boot, "6", "-11"));
    }

    @Test
    void dataPagingServesRequestsBeforeItRegisters() throws Exception {
        String header = PAGED.replace("ECode)", "ECode | DPagingDevice::EData)");
        Path boot = linked(header, "NAND", GeneratorOptions.of(KernelGeneration.PINNED));
        assertEquals(List.of("DfcQInit 24 NandMediaThread", "Receive", "InstallPhysicalDevice",
                "RegisterMediaDevice 2 2,5,6 1 Nand", "RegisterPagingDevice 2,5 7 9 8", "= 0"),
                ShimCompiler.output(boot));
    }

    @Test
    void romPagingAloneGivesNoPageDrives() throws Exception {
        Path boot = linked(NAND + "#define NAND_PAGING_TYPE DPagingDevice::ERom\n#define NAND_SECTOR_SHIFT 11\n",
                "NAND",
                GeneratorOptions.of(KernelGeneration.PINNED));
        assertEquals("RegisterPagingDevice  1 11 8", ShimCompiler.output(boot).get(2));
    }

    @Test
    void withoutPagingOnlyTheMediaIsRegistered() throws Exception {
        Path boot = linked(NAND, "NAND", GeneratorOptions.of(KernelGeneration.PINNED));
        assertEquals(
                List.of("DfcQInit 24 NandMediaThread", "RegisterMediaDevice 2 2,5,6 1 Nand", "InstallPhysicalDevice",
                        "Receive", "= 0"),
                ShimCompiler.output(boot));
    }

    @Test
    void aControllerRegistersTheDrivesOfItsCards() throws Exception {
        Path boot = linked(PAGED.replace("NAND", "MMC0"), "MMC0", GeneratorOptions.of(KernelGeneration.PINNED));
        assertEquals(List.of("InstallPhysicalDevice", "= 0"), ShimCompiler.output(boot));
        assertTrue(Files.exists(folder.resolve("medmmc0_paginginfo.cpp")));
    }

    @Test
    void anExtensionRegistersEachInstanceWithItsDrives() throws Exception {
        String header = """
                #define NFE_DRIVECOUNT 3
                #define NFE_DRIVELIST 1 ,2 ,13
                #define NFE_PAGEDRIVECOUNT 1
                #define NFE_PAGEDRIVELIST 2
                #define NFE_NUM_PAGES 2
                #define NFE_INSTANCE_COUNT 2
                #define NFE_INSTANCE_DRIVE_COUNTS 1,2
                #define NFE_INSTANCE_PAGEDRIVE_COUNTS 0,1
                #define NFE_INSTANCE_PAGING_TYPE 0,DPagingDevice::ECode | DPagingDevice::EData
                """;
        Path boot = linked(header, "NFE", GeneratorOptions.of(KernelGeneration.PINNED));
        assertEquals(List.of("InstallPhysicalDevice", "DfcQInit 24 NfeMediaThread", "Receive",
                "RegisterMediaDevice 13 1 1 Nfe", "DfcQInit 24 NfeMediaThread", "Receive",
                "RegisterMediaDevice 13 2,13 1 Nfe", "RegisterPagingDevice 2 6 9 2", "= 0"), ShimCompiler.output(boot));
    }

    @Test
    void settingsTheKernelCannotServeAreRefused() throws Exception {
        String data = PAGED.replace("ECode)", "EData)");
        assertEquals("NAND pages data, which the classic kernel cannot do; generate for --kernel pinned.",
                assertThrows(BadInputException.class,
                        () -> generate(data, "NAND", GeneratorOptions.of(KernelGeneration.CLASSIC))).sentence());
        assertThrows(BadInputException.class, () -> generate(PAGED, "NAND",
                new GeneratorOptions(KernelGeneration.CLASSIC, "not a name", null, "a.h", null)));
        assertThrows(BadInputException.class, () -> generate(PAGED, "NAND",
                new GeneratorOptions(KernelGeneration.CLASSIC, null, Registration.EXTENSION, "a.h", null)));
    }

    @Test
    void aUsersTemplateReplacesOursAndItsMistakesAreNamed() throws Exception {
        Path own = folder.resolve("entry.cpp.template");
        Files.writeString(own, "%% mine\n// ${prefix} of the board\n%if pages\n// pages\n%else\n// plain\n%end\n");
        var options = new GeneratorOptions(KernelGeneration.CLASSIC, "DFlash", null, "board.h", folder);
        List<GeneratedFile> files = generate(PAGED, "NAND", options);
        assertEquals("// NAND of the board\n// pages\n", files.get(2).text());
        assertTrue(files.get(0).text().contains("class DFlash : public DMediaDriver"));
        assertTrue(files.get(0).text().contains("#include <board.h>"));
        for (String wrong : List.of("%if nothing\n%end\n", "${nothing}\n", "%if pages\n", "%end\n", "%loop\n")) {
            Files.writeString(own, "// one\n" + wrong);
            String sentence = assertThrows(BadInputException.class, () -> generate(PAGED, "NAND", options)).sentence();
            assertTrue(sentence.startsWith(own + ":2: In this template "), sentence);
        }
    }

    @Test
    void classicFragmentsAreTrackedAndPinnedOnesDoNotExist() throws Exception {
        String classic = generate(PAGED, "NAND", GeneratorOptions.of(KernelGeneration.CLASSIC)).get(1).text();
        String pinned = generate(PAGED, "NAND", GeneratorOptions.of(KernelGeneration.PINNED)).get(1).text();
        assertTrue(classic.contains("EWriteRequestFragmentLast"));
        assertTrue(pinned.contains("ECodePageInRequest") && !pinned.contains("Fragment"));
    }
}
