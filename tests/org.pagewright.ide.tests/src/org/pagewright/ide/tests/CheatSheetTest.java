// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cheat sheet through the six steps: each of its commands is executed as the sheet executes it. */
class CheatSheetTest {
    private static final Pattern COMMAND = Pattern.compile("serialization=\"([^\"]*migrateSampleStep[^\"]*)\"");

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile driver;

    @BeforeEach
    void open() throws Exception {
        driver = sample.driver();
        RefactoringCore.getUndoManager().flush();
    }

    @Test
    void sixStepsMigrateTheSampleAndUndoTakesThemBack() throws Exception {
        String before = driver.readString();
        var commands = new ArrayList<String>();
        try (var in = Platform.getBundle("org.pagewright.help").getEntry("cheatsheets/migrate-driver.xml")
                .openStream()) {
            Matcher found = COMMAND.matcher(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            while (found.find()) {
                commands.add(found.group(1));
            }
        }
        assertEquals(6, commands.size());
        int changes = 0;
        for (String command : commands) {
            String text = driver.readString();
            execute(command);
            changes += text.equals(driver.readString()) ? 0 : 1;
        }
        assertTrue(driver.readString().contains("DECLARE_EXTENSION_PDD"), driver.readString());
        assertTrue(changes >= 3, "only " + changes + " steps changed the driver");
        assertNotEquals(before, driver.readString());
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
        while (RefactoringCore.getUndoManager().anythingToUndo()) {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
        }
        assertEquals(before, driver.readString());
    }

    private static void execute(String serialized) {
        Workbench.ui(() -> {
            var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            return PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand(commands.deserialize(serialized), null);
        });
    }
}
