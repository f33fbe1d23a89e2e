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
import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Drivers written in Java, in the place of the board's own. */
class DriverModelTest {
    private static final Map<String, String> PAGING = Map.of("__NAND_DEMAND_PAGING__", "", "__NAND_DATA_PAGING__", "");

    @Test
    void aPlainModelBootsAsTheBuiltInDriverDoes() throws Exception {
        BootRequest request = request("h4").withWorkload("code-walk");
        BootResult builtIn = PagingBoot.run(request, BootProgress.NONE);
        BootResult modelled = PagingBoot.run(request.withDriverModel(PlainDriver.class.getName()), BootProgress.NONE);
        assertEquals(Verdict.CLEAN, builtIn.verdict());
        assertEquals(Verdict.CLEAN, modelled.verdict(), modelled.toString());
        assertEquals(builtIn.eventHash(), modelled.eventHash(), "the same decisions at the same times");
    }

    @Test
    void aModelWithAQueueOfItsOwnServesPageInsFirst() throws Exception {
        BootRequest request = request("naviengine-like").withWorkload("mixed-io")
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE);
        BootResult queueing = PagingBoot.run(request.withDriverModel(QueueingDriver.class.getName()),
                BootProgress.NONE);
        BootResult builtIn = PagingBoot.run(request, BootProgress.NONE);
        assertEquals(Verdict.CLEAN, queueing.verdict(), queueing.toString());
        assertNotEquals(builtIn.eventHash(), queueing.eventHash());
        assertEquals(queueing.eventHash(),
                PagingBoot.run(request.withDriverModel(QueueingDriver.class.getName()), BootProgress.NONE)
                        .eventHash());
    }

    @Test
    void theMistakesOfAModelEndAsTheyWouldOnTheBoard() throws Exception {
        assertEquals(Verdict.WRONG_DATA, boot(ForgetfulDriver.class).verdict());
        BootResult deaf = boot(DeafDriver.class);
        assertNotEquals(Verdict.CLEAN, deaf.verdict());
        assertTrue(deaf.toString().contains("PageIn"), deaf.toString());
    }

    @Test
    void whatAModelMayNotDoIsToldWithItsLine() {
        String sentence = assertThrows(BadInputException.class, () -> boot(HastyDriver.class)).sentence();
        assertTrue(sentence.startsWith("The driver model " + HastyDriver.class.getName() + " threw"), sentence);
        assertTrue(sentence.contains("still in the hardware"), sentence);
        assertTrue(sentence.contains("HastyDriver.java:14"), sentence);
    }

    @Test
    void classesThatCannotBeDriversAreRefusedInOneSentence() {
        String absent = assertThrows(BadInputException.class, () -> boot(AbsentDriver.class)).sentence();
        assertTrue(absent.contains("is a model of the driver TAPE, which the board does not have"), absent);
        String other = assertThrows(BadInputException.class, () -> boot(WanderScript.class)).sentence();
        assertTrue(other.contains("does not implement " + DriverModel.class.getName()), other);
    }

    private static BootResult boot(Class<?> model) throws Exception {
        return PagingBoot.run(request("h4").withDriverModel(model.getName()), BootProgress.NONE);
    }

    private static BootRequest request(String sample) throws Exception {
        Path header = Path.of(System.getProperty("pagewright.root", "."), "samples", sample, "variantmediadef.h");
        return BootRequest.of(HeaderReader.read(header, PAGING).settings());
    }
}
