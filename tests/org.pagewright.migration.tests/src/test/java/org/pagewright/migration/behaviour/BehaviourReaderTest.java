// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;

class BehaviourReaderTest {
    @Test
    void theMigratedDriverDoesEverything() throws BadInputException {
        DriverBehaviour driver = read("samples/h4/mednand_after.cpp");
        assertEquals(
                new DriverBehaviour(true, true, true, true, true, true, true, true, false, false, true, false, true,
                        true, false, true, CapsAnswer.COMPLETION, Set.of()),
                driver);
    }

    @Test
    void theDriverBeforeMigrationRegistersNothing() throws BadInputException {
        DriverBehaviour driver = read("samples/h4/mednand_before.cpp");
        assertFalse(driver.hasDfcQueue());
        assertFalse(driver.registersPaging());
        assertFalse(driver.handlesRomPageIn());
        assertTrue(driver.completesAfterDefer());
        assertEquals(Set.of("P1", "P5", "P6"), driver.mistakes());
    }

    @Test
    void aForgottenRomOffsetIsAMistakeOfTheDriver() throws BadInputException {
        SourceFile after = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        var broken = new SourceFile(after.name(), after.text().replace("iPosition += KRomImageBase;", ""));
        DriverBehaviour driver = BehaviourReader.read(List.of(broken), CheckOptions.DEFAULT);
        assertFalse(driver.addsRomOffset());
        assertEquals(Set.of("P7"), driver.mistakes());
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
    void aClientDriverCannotBeBooted() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        assertThrows(BadInputException.class, () -> BehaviourReader.read(List.of(meter), CheckOptions.DEFAULT));
    }

    private static DriverBehaviour read(String path) throws BadInputException {
        return BehaviourReader.read(List.of(RepositoryFiles.source(path)), CheckOptions.DEFAULT);
    }
}
