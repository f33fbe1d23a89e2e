// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;

/** The Project Explorer. */
final class ExplorerBot {
    private final SWTWorkbenchBot bot;

    ExplorerBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    /** An empty project; the wizard for it is not ours. */
    void createProject(String name) {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        try {
            project.create(new NullProgressMonitor());
            project.open(new NullProgressMonitor());
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    SWTBotTreeItem select(String... path) {
        SWTBotTreeItem item = item(path);
        item.select();
        return item;
    }

    void open(String... path) {
        item(path).doubleClick();
    }

    /** Run > Run As > Simulated Paging Boot on what is selected. */
    void boot() {
        tree().setFocus();
        bot.menu("Run").menu("Run As").menu("1 Simulated Paging Boot").click();
    }

    void contextMenu(String label) {
        tree().contextMenu(label).click();
    }

    private SWTBotTreeItem item(String... path) {
        SWTBotTreeItem item = tree().getTreeItem(path[0]);
        for (int i = 1; i < path.length; i++) {
            item = item.expand().getNode(path[i]);
        }
        return item;
    }

    private SWTBotTree tree() {
        SWTBotView view = bot.viewByTitle("Project Explorer");
        view.show();
        view.setFocus();
        return view.bot().tree();
    }
}
