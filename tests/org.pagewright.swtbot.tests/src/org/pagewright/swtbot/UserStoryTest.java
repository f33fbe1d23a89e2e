// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.junit5.SWTBotJunit5Extension;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way as a person goes it, with mouse and keys: sample, header, migration, fix, boot, view, undo. */
@ExtendWith(SWTBotJunit5Extension.class)
class UserStoryTest {
    private static final long LIMIT_MILLIS = 30_000;

    private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
    private final WorkbenchBot workbench = new WorkbenchBot(bot);

    @BeforeEach
    void open() {
        SWTBotPreferences.TIMEOUT = LIMIT_MILLIS;
        workbench.closeWelcome();
        workbench.openPerspective("Demand Paging");
        new NewWizardBot(bot, "Demand Paging Sample").open().finish();
    }

    @AfterEach
    void close() throws Exception {
        bot.closeAllEditors();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }

    @Test
    void writesAHeaderAndUndoesIt() {
        ExplorerBot explorer = workbench.explorer();
        explorer.createProject("board");
        explorer.select("board");
        NewWizardBot wizard = new NewWizardBot(bot, "Variant Media Definitions").open();
        assertFalse(wizard.canFinish());
        wizard.type("Drives:", "2,3,5");
        wizard.finish();
        assertTrue(workbench.editorText("variantmediadef.h").contains("NAND_DRIVELIST"));
        bot.closeAllEditors();
        explorer.select("board");
        workbench.undo();
        workbench.waitUntil("the header to be gone",
                () -> !ResourcesPlugin.getWorkspace().getRoot().getProject("board").getFile("variantmediadef.h")
                        .exists());
    }

    @Test
    void migratesADriverAndUndoesIt() {
        ExplorerBot explorer = workbench.explorer();
        String before = workbench.open(explorer, "sample-h4", "mednand_before.cpp");
        bot.closeAllEditors();
        explorer.select("sample-h4", "mednand_before.cpp");
        explorer.contextMenu("Migrate Media Driver to Demand Paging...");
        new MigrateWizardBot(bot).acceptAllSteps();
        String after = workbench.open(explorer, "sample-h4", "mednand_before.cpp");
        assertTrue(after.contains("DECLARE_EXTENSION_PDD"), after);
        bot.closeAllEditors();
        explorer.select("sample-h4", "mednand_before.cpp");
        workbench.undo();
        assertEquals(before, workbench.open(explorer, "sample-h4", "mednand_before.cpp"));
    }

    @Test
    void fixesAProblemFromTheProblemsView() {
        ExplorerBot explorer = workbench.explorer();
        String right = workbench.open(explorer, "sample-h4", "variantmediadef.h");
        workbench.edit("variantmediadef.h", right.replace("NAND_PAGEDRIVECOUNT     3", "NAND_PAGEDRIVECOUNT     2"));
        ProblemsBot problems = workbench.problems();
        problems.waitForRow("NAND_PAGEDRIVECOUNT");
        problems.quickFix("NAND_PAGEDRIVECOUNT");
        workbench.waitUntil("the count to be right again",
                () -> workbench.editorText("variantmediadef.h").equals(right));
    }

    @Test
    void bootsFromTheViewAndReadsTheResult() {
        DrivesBot drives = workbench.drives();
        String run = "Run " + drives.boot() + ":";
        drives.waitForPageIns();
        assertTrue(drives.row("2").contains("NAND"), drives.row("2"));
        int all = drives.rows();
        drives.filter("MMC0");
        assertEquals(1, drives.rows());
        drives.filter("");
        assertEquals(all, drives.rows());

        RunViewBot timeline = workbench.runView("Boot Timeline");
        timeline.waitForSummary(run);
        timeline.waitForRows(rows -> rows > 1000, "thousands of events");
        int events = timeline.rows();
        timeline.type("Filter:", "fault");
        timeline.waitForRows(rows -> rows > 0 && rows < events / 2, "the page faults alone");
        timeline.type("Filter:", "");
        timeline.waitForRows(rows -> rows == events, "every event again");

        RunViewBot map = workbench.runView("NAND Map");
        map.waitForSummary("1024 blocks");
        map.choose("Color by:", "Wear");
        assertEquals(1024, map.rows());
        workbench.runView("Paging Charts").waitForSummary("the board boots and pages as configured");
    }

    /** Header, failing boot, migration, fix, boot with settings, view, undo: one after the other in one workspace. */
    @Test
    void walksTheWholeStory() {
        ExplorerBot explorer = workbench.explorer();
        explorer.createProject("board");
        explorer.select("board");
        NewWizardBot header = new NewWizardBot(bot, "Variant Media Definitions").open();
        header.type("Drives:", "2,3,5");
        header.finish();
        assertTrue(workbench.editorText("variantmediadef.h").contains("NAND_DRIVELIST"));
        bot.closeAllEditors();

        String before = workbench.open(explorer, "sample-h4", "mednand_before.cpp");
        bot.closeAllEditors();
        explorer.select("sample-h4", "mednand_before.cpp");
        explorer.boot();
        DrivesBot drives = workbench.drives();
        drives.waitForSummary("page fault before a paging device was installed");
        workbench.runView("Boot Timeline").waitForSummary("mednand_before.cpp boot");

        explorer.select("sample-h4", "mednand_before.cpp");
        explorer.contextMenu("Migrate Media Driver to Demand Paging...");
        new MigrateWizardBot(bot).acceptAllSteps();
        assertTrue(workbench.open(explorer, "sample-h4", "mednand_before.cpp").contains("DECLARE_EXTENSION_PDD"));
        bot.closeAllEditors();

        String right = workbench.open(explorer, "sample-h4", "variantmediadef.h");
        workbench.edit("variantmediadef.h", right.replace("NAND_PAGEDRIVECOUNT     3", "NAND_PAGEDRIVECOUNT     2"));
        workbench.problems().waitForRow("NAND_PAGEDRIVECOUNT");
        workbench.problems().quickFix("NAND_PAGEDRIVECOUNT");
        workbench.waitUntil("the count to be right again",
                () -> workbench.editorText("variantmediadef.h").equals(right));
        bot.editorByTitle("variantmediadef.h").save();
        bot.closeAllEditors();

        explorer.select("sample-h4", "variantmediadef.h");
        explorer.boot();
        drives.waitForPageIns();
        drives.waitForSummary("the board boots and pages as configured");

        // The fix first, then the migration.
        for (int step = 0; step < 2; step++) {
            explorer.select("sample-h4", "mednand_before.cpp");
            workbench.undo();
        }
        assertEquals(before, workbench.open(explorer, "sample-h4", "mednand_before.cpp"));
    }

    @Test
    void everyTabOfTheLaunchDialogIsValidAndAWrongNumberIsRefused() {
        workbench.drives().boot();
        workbench.drives().waitForPageIns();
        var dialog = new LaunchDialogBot(bot, "sample-h4 boot");
        for (String tab : LaunchDialogBot.TABS) {
            dialog.openTab(tab);
            workbench.waitUntil("Run on the tab " + tab, dialog::canRun);
        }
        dialog.openTab("Workload");
        dialog.type("Seed:", "many");
        workbench.waitUntil("Run to be off", () -> !dialog.canRun());
        dialog.type("Seed:", "7");
        workbench.waitUntil("Run to be on", dialog::canRun);
        dialog.run();
        workbench.drives().waitForSummary("the board boots and pages as configured");
    }
}
