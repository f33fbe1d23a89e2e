// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.Verdict;
import org.pagewright.header.HeaderReader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Workloads written in Java. */
class WorkloadScriptTest {
    private static final String WANDER = ScriptClass.PREFIX + WanderScript.class.getName();

    private static final Map<String, String> PAGING = Map.of("__NAND_DEMAND_PAGING__", "", "__NAND_DATA_PAGING__", "");

    @Test
    void everyKindOfAccessIsDoneAndChecked() throws Exception {
        BootResult result = boot("naviengine-like", WANDER, 1, MemoryModel.FLEXIBLE);
        assertEquals(Verdict.CLEAN, result.verdict(), result.toString());
        BootResult idle = boot("naviengine-like", ScriptClass.PREFIX + IdleScript.class.getName(), 1,
                MemoryModel.FLEXIBLE);
        assertTrue(result.eventCount() > idle.eventCount() + 180, "three threads did sixty accesses each");
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherSeedAnother() throws Exception {
        long first = boot("h4", WANDER, 1, MemoryModel.MULTIPLE).eventHash();
        assertEquals(first, boot("h4", WANDER, 1, MemoryModel.MULTIPLE).eventHash());
        assertNotEquals(first, boot("h4", WANDER, 2, MemoryModel.MULTIPLE).eventHash());
    }

    @Test
    void whatTheBoardDoesNotHaveIsToldOnce() throws Exception {
        BootResult result = boot("h4", ScriptClass.PREFIX + WantsDataScript.class.getName(), 1, MemoryModel.MULTIPLE);
        assertEquals(1, result.explanation().stream().filter(s -> s.contains("asked for data paging")).count(),
                result.explanation().toString());
    }

    @Test
    void aScriptThatThrowsIsNamedWithFileAndLine() {
        String sentence = refused(ScriptClass.PREFIX + ThrowingScript.class.getName());
        assertTrue(sentence.contains("threw IllegalStateException: nothing left to walk"), sentence);
        assertTrue(sentence.contains("ThrowingScript.java:18"), sentence);
    }

    @Test
    void classesThatCannotRunAreRefusedInOneSentence() {
        assertTrue(refused("java:no.such.Thing").contains("no class no.such.Thing"));
        assertTrue(refused("java:java.lang.String").contains("does not implement"));
        assertTrue(refused("java:java.lang.Math").contains("no public constructor"));
    }

    private static String refused(String workload) {
        return assertThrows(BadInputException.class, () -> boot("h4", workload, 1, MemoryModel.MULTIPLE)).sentence();
    }

    private static BootResult boot(String sample, String workload, long seed, MemoryModel model) throws Exception {
        Path header = Path.of(System.getProperty("pagewright.root", "."), "samples", sample, "variantmediadef.h");
        return PagingBoot.run(BootRequest.of(HeaderReader.read(header, PAGING).settings()).withWorkload(workload)
                .withSeed(seed).withKernel(KernelGeneration.PINNED, model), BootProgress.NONE);
    }
}
