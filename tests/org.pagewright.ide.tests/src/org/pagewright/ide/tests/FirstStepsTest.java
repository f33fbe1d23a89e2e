// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.intro.config.IIntroAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.launch.BootSampleAction;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.timeline.BootTimelineView;
import org.pagewright.ide.ui.views.PagingDrivesView;
import org.pagewright.ide.ui.wizard.SampleProjectWizard;

/** What a newcomer does first: the link of the welcome page, the sample's wizard, the perspective. */
class FirstStepsTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        Workbench.deleteLaunchConfigurations();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteLaunchConfigurations();
        Workbench.deleteProjects();
    }

    /** One click; the bar is five. */
    @Test
    void theFirstLinkOfTheWelcomePageEndsInAFilledView() throws Exception {
        try (var in = Platform.getBundle("org.pagewright.help").getEntry("introContent.xml").openStream()) {
            String welcome = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String link = welcome.substring(welcome.indexOf("<link"), welcome.indexOf("</link>"));
            assertTrue(link.contains("class=" + BootSampleAction.class.getName()), link);
        }
        IIntroAction first = new BootSampleAction();
        Workbench.ui(() -> {
            first.run(null, new Properties());
            return null;
        });
        Workbench.waitFor("page-ins in the drives view", FirstStepsTest::hasPageIns);
        Workbench.waitFor("the header",
                () -> Workbench.page().getActiveEditor().getTitle().equals("variantmediadef.h"));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "first-boot");
    }

    private static boolean hasPageIns() {
        var view = Workbench.page().findView(PagingDrivesView.ID);
        if (view == null || !Workbench.page().isPartVisible(view)) {
            return false;
        }
        Table table = Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.isVisible() && Arrays.stream(t.getColumns()).anyMatch(c -> c.getText().equals("Page-ins")));
        int column = Arrays.stream(table.getColumns()).map(c -> c.getText()).toList().indexOf("Page-ins");
        return Arrays.stream(table.getItems()).map((TableItem item) -> item.getText(column))
                .anyMatch(text -> text.matches("[1-9][0-9,]*"));
    }

    @Test
    void theSampleWizardMakesTheProjectAndShowsItsHeader() {
        WizardWindow wizard = WizardWindow.open(new SampleProjectWizard());
        assertTrue(wizard.enabled("Finish"));
        wizard.finish();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("sample-h4");
        for (String file : List.of("variantmediadef.h", "mednand_before.cpp", "mednand_after.cpp")) {
            assertTrue(project.getFile(file).exists(), file);
        }
        Workbench.waitFor("the header", () -> Workbench.page().getActiveEditor() != null
                && Workbench.page().getActiveEditor().getTitle().equals("variantmediadef.h"));
    }

    @Test
    void theSampleWizardLeavesAProjectThatIsThereAsItIs() throws Exception {
        IProject project = Workbench.sample();
        project.getFile("mednand_before.cpp").setContents("mine".getBytes(StandardCharsets.UTF_8), true, false,
                new NullProgressMonitor());
        WizardWindow wizard = WizardWindow.open(new SampleProjectWizard());
        String text = Workbench.ui(() -> Widgets.find(wizard.content(), Label.class, label -> true).getText());
        assertEquals("The project sample-h4 exists already; Finish shows it.", text);
        wizard.finish();
        assertEquals("mine", project.getFile("mednand_before.cpp").readString());
        assertFalse(wizard.isOpen());
    }

    @Test
    void thePerspectiveShowsEveryViewOfOursAndOffersTheWizards() {
        IWorkbenchPage page = Workbench.ui(Workbench::page);
        Workbench.ui(() -> {
            page.resetPerspective();
            return null;
        });
        List<String> views = Workbench.ui(() -> Arrays.stream(page.getViewReferences()).map(IViewReference::getId)
                .toList());
        assertTrue(views.containsAll(
                List.of(PagingDrivesView.ID, BootTimelineView.ID, NandMapView.ID, ChartsView.ID)), views.toString());
        List<String> wizards = Workbench.ui(() -> List.of(page.getNewWizardShortcuts()));
        assertTrue(wizards.containsAll(List.of("org.pagewright.ide.ui.newMediaDefinitions",
                "org.pagewright.ide.ui.newKernelExtension", "org.pagewright.ide.ui.newDriverMigration",
                "org.pagewright.ide.ui.newLddMigration", "org.pagewright.ide.ui.sampleProject")), wizards.toString());
    }
}
