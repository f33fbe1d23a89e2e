// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.behaviour.RegistrationBehaviour.Step;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.model.BadInputException;

class BehaviourReaderTest {
    @Test
    void theMigratedDriverDoesEverything() throws BadInputException {
        DriverBehaviour driver = read("samples/h4/mednand_after.cpp");
        assertEquals(new RegistrationBehaviour(List.of(Step.QUEUE, Step.MEDIA, Step.PAGING, Step.FACTORY, Step.RECEIVE),
                false, false, false), driver.registration());
        for (RequestKind kind : RequestKind.values()) {
            Answer expected = kind == RequestKind.RESERVED_31 ? Answer.REFUSED : Answer.SERVED;
            assertEquals(expected, driver.answer(kind), kind.toString());
        }
        assertEquals(new CapsBehaviour(CapsAnswer.COMPLETION, true, true, false), driver.caps());
        assertEquals(Boolean.TRUE, driver.addsRomOffset());
        assertEquals(Boolean.FALSE, driver.reportsRomPartition());
        assertFalse(driver.defersFragments() || driver.defersPageIns()
                || driver.staleCache());
    }

    @Test
    void theDriverBeforeMigrationRegistersNothing() throws BadInputException {
        DriverBehaviour driver = read("samples/h4/mednand_before.cpp");
        assertFalse(driver.registration().makes(Step.QUEUE) || driver.registration().makes(Step.PAGING));
        assertEquals(Answer.REFUSED, driver.answer(RequestKind.ROM_PAGE_IN));
        assertEquals(Answer.SERVED, driver.answer(RequestKind.READ));
    }

    @Test
    void aForgottenRomOffsetIsAMistakeOfTheDriver() throws BadInputException {
        SourceFile after = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        var broken = new SourceFile(after.name(), after.text().replace("iPosition += KRomImageBase;", ""));
        DriverBehaviour driver = BehaviourReader.read(List.of(broken), CheckOptions.DEFAULT);
        assertEquals(Boolean.FALSE, driver.addsRomOffset());
    }

    @Test
    void aDeferredFragmentIsAMistakeOfTheDriver() throws BadInputException {
        SourceFile after = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        var broken = new SourceFile(after.name(), after.text().replace(
                "iFragmenting |= 1u << aRequest.Drive()->iDriveNumber;\n        r = StartWrite();",
                "return KMediaDriverDeferRequest;"));
        assertTrue(BehaviourReader.read(List.of(broken), CheckOptions.DEFAULT).defersFragments());
    }

    @Test
    void whatIsMadeWhereThereIsMemoryAlreadyUsesNoHeap() throws BadInputException {
        assertTrue(usesHeap("new TPtr8(0, 0);"));
        assertFalse(usesHeap("new (&iPlace) TPtr8(0, 0);"));
    }

    private static boolean usesHeap(String statement) throws BadInputException {
        SourceFile after = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        var driver = new SourceFile(after.name(), after.text().replace(
                "iFragmenting |= 1u << aRequest.Drive()->iDriveNumber;\n", statement + "\n"));
        return BehaviourReader.read(List.of(driver), CheckOptions.DEFAULT).requests().get(RequestKind.FRAGMENT)
                .has(e -> e.kind() == Effect.Kind.HEAP);
    }

    @Test
    void aClientDriverCannotBeBooted() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        assertThrows(BadInputException.class, () -> BehaviourReader.read(List.of(meter), CheckOptions.DEFAULT));
    }

    private static DriverBehaviour read(String path) throws BadInputException {
        return BehaviourReader.read(List.of(RepositoryFiles.source(path)), CheckOptions.DEFAULT);
    }
}
