// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootCommand;
import org.pagewright.ide.core.launch.BootConfigurations;

/** The launch configuration's dialog, tab by tab. */
class LaunchTabsTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private ILaunchConfiguration configuration;

    @BeforeEach
    void open() throws Exception {
        configuration = BootConfigurations.forHeader(sample.header());
        Display.getDefault().asyncExec(() -> DebugUITools.openLaunchConfigurationDialogOnGroup(
                Workbench.windowShell(), new StructuredSelection(configuration),
                IDebugUIConstants.ID_RUN_LAUNCH_GROUP));
        Workbench.waitFor("the dialog", () -> shell() != null && find(CTabFolder.class) != null);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.ui(() -> {
            if (shell() != null) {
                shell().close();
            }
            return null;
        });
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void everyTabOpensValidAndShowsItsFields() {
        List<String> tabs = Workbench.ui(() -> Arrays.stream(find(CTabFolder.class).getItems())
                .map(CTabItem::getText).toList());
        assertEquals(List.of("Main", "Kernel", "NAND", "Workload", "Trace", "Common"),
                tabs.stream().map(t -> t.replace("&", "")).toList());
        for (String tab : tabs) {
            select(tab);
            Screenshot.of(Workbench.ui(LaunchTabsTest::shell), "launch-" + tab.replace("&", "").toLowerCase());
        }
        Workbench.waitFor("Run to be enabled", () -> button("Run").isEnabled());
    }

    @Test
    void aWrongFilterAndAWrongNumberAreTold() {
        select("Trace");
        type("Events written:", "/[/");
        Workbench.waitFor("a message", () -> !button("Run").isEnabled());
        type("Events written:", "page_in drive=3");
        Workbench.waitFor("no message", () -> button("Run").isEnabled());
        type("Events kept at most:", "0");
        Workbench.waitFor("a message", () -> !button("Run").isEnabled());
        type("Events kept at most:", "0x400");
        Workbench.waitFor("no message", () -> button("Run").isEnabled());
        press("Apply");
        Workbench.waitFor("the number in decimal", () -> {
            try {
                return "1024".equals(saved().getAttribute(BootAttributes.EVENTS, ""));
            } catch (CoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aWorkloadThatIsNoneIsTold() {
        select("Workload");
        Workbench.ui(() -> {
            ((Combo) labelled("Workload:")).setText("no-such-workload");
            return null;
        });
        Workbench.waitFor("a message", () -> shows("no built-in workload"));
        Workbench.waitFor("Run to be off", () -> !button("Run").isEnabled());
    }

    @Test
    void limitsAndRatioOfTheLiveListAreCheckedBeforeTheRun() {
        select("Kernel");
        type("Most pages of the live list:", "64");
        Workbench.waitFor("a message", () -> shows("with a minimum of 256 the maximum is 256 to 4096 pages"));
        type("Least pages of the live list:", "0x20");
        type("Young pages per old page:", "7");
        Workbench.waitFor("no message", () -> button("Run").isEnabled());
        press("Apply");
        Workbench.waitFor("the command line", () -> commandLine()
                .contains("--min-pages 32 --max-pages 64 --young-old 7"));
    }

    @Test
    void theImageOfTheChipIsReadAndWrittenWhereTheTabSays() {
        select("NAND");
        type("Continue from image:", "/sample-h4/none.img");
        Workbench.waitFor("a message", () -> !button("Run").isEnabled());
        type("Continue from image:", "");
        type("Save image to:", "/sample-h4/no-folder/chip.img");
        Workbench.waitFor("a message", () -> !button("Run").isEnabled());
        type("Save image to:", "/sample-h4/chip.img");
        Workbench.waitFor("no message", () -> button("Run").isEnabled());
        press("Apply");
        Workbench.waitFor("the command line", () -> commandLine().endsWith("--save "
                + header().getProject().getLocation().append("chip.img").toOSString()));
    }

    @Test
    void aPartThatIsNoneAndAFaultThatIsNoneAreTold() {
        select("NAND");
        Workbench.waitFor("the geometry of the usual part", () -> shows("128 MiB, pages of 2048 bytes"));
        Workbench.ui(() -> {
            ((Combo) labelled("NAND part:")).setText("k9f1g08u0x");
            return null;
        });
        Workbench.waitFor("a message", () -> shows("did you mean"));
        Workbench.ui(() -> {
            ((Combo) labelled("NAND part:")).setText("k9f5608u0d");
            return null;
        });
        Workbench.waitFor("its geometry", () -> shows("32 MiB, pages of 512 bytes"));
        type("Faults (one per line):", "mistake=none-such");
        Workbench.waitFor("a message", () -> shows("There is no mistake 'none-such'"));
        type("Faults (one per line):", "nand:read-disturb=5");
        Workbench.waitFor("no message", () -> button("Run").isEnabled());
    }

    @Test
    void aDriverThatIsNotThereIsToldAndTheSentenceSaysWhatRuns() {
        Workbench.waitFor("the sentence", () -> shows("Boots sample-h4/variantmediadef.h (")
                && shows("with the pinned kernel and the multiple memory model on NAND part k9f1g08u0d, "
                        + "then runs the workload boot."));
        type("Driver sources (workspace paths, one per line):", "/sample-h4/none.cpp");
        Workbench.waitFor("a message", () -> !button("Run").isEnabled());
        type("Driver sources (workspace paths, one per line):", "/sample-h4/mednand_before.cpp");
        Workbench.waitFor("the sentence", () -> shows("with the driver as mednand_before.cpp has it"));
        Screenshot.of(Workbench.ui(LaunchTabsTest::shell), "launch-main-driver");
    }

    @Test
    void theCommonTabSavesWhatItShowsAndLeavesTheRestAlone() throws Exception {
        type("Driver sources (workspace paths, one per line):", "/sample-h4/mednand_before.cpp");
        press("Apply");
        Workbench.waitFor("the driver", () -> commandLine().contains("mednand_before.cpp"));
        assertEquals(configuration.getAttribute(IDebugUIConstants.ATTR_LAUNCH_IN_BACKGROUND, true),
                saved().getAttribute(IDebugUIConstants.ATTR_LAUNCH_IN_BACKGROUND, true));
        select("Common");
        Workbench.ui(() -> {
            Button background = button("Launch in background");
            background.setSelection(false);
            background.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        press("Apply");
        Workbench.waitFor("the choice", () -> !inBackground());
        assertTrue(commandLine().contains("mednand_before.cpp"), commandLine());
    }

    @Test
    void whatDoesNotFitScrolls() {
        Workbench.ui(() -> {
            shell().setSize(700, 420);
            return null;
        });
        for (String tab : List.of("Kernel", "Common")) {
            select(tab);
            Workbench.waitFor("a scroll bar on " + tab, () -> page().getVerticalBar().isVisible());
            Workbench.ui(() -> {
                List<Control> controls = List.of(((Composite) page().getContent()).getChildren());
                for (Control first : controls) {
                    for (Control second : controls) {
                        assertTrue(first == second || !first.getBounds().intersects(second.getBounds()),
                                first + " covers " + second + " on " + tab);
                    }
                }
                return null;
            });
        }
        Screenshot.of(Workbench.ui(LaunchTabsTest::shell), "launch-low");
    }

    /** What scrolls the tab in front; the platform's own scrolls all tabs and stands around it. */
    private static ScrolledComposite page() {
        return Widgets.all(shell(), ScrolledComposite.class, Control::isVisible).getLast();
    }

    private boolean inBackground() {
        try {
            return saved().getAttribute(IDebugUIConstants.ATTR_LAUNCH_IN_BACKGROUND, true);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private ILaunchConfiguration saved() throws CoreException {
        return DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations(configuration.getType())[0];
    }

    private static boolean shows(String piece) {
        return Widgets.says(shell(), piece);
    }

    private String commandLine() {
        try {
            return BootCommand.of(saved()).shellText();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static IFile header() {
        return ResourcesPlugin.getWorkspace().getRoot().getProject("sample-h4").getFile("variantmediadef.h");
    }

    private static void select(String tab) {
        Workbench.ui(() -> {
            CTabFolder folder = find(CTabFolder.class);
            for (CTabItem item : folder.getItems()) {
                if (item.getText().equals(tab)) {
                    folder.setSelection(item);
                    var event = new Event();
                    event.item = item;
                    folder.notifyListeners(SWT.Selection, event);
                }
            }
            return null;
        });
    }

    private static void type(String label, String text) {
        Workbench.ui(() -> {
            ((Text) labelled(label)).setText(text);
            return null;
        });
    }

    private static Control labelled(String label) {
        Label caption = Widgets.find(shell(), Label.class,
                l -> l.isVisible() && l.getText().replace("&", "").equals(label));
        Composite parent = caption.getParent();
        return parent.getChildren()[Arrays.asList(parent.getChildren()).indexOf(caption) + 1];
    }

    private static void press(String label) {
        Display.getDefault().asyncExec(() -> button(label).notifyListeners(SWT.Selection, null));
    }

    private static Button button(String label) {
        return Widgets.find(shell(), Button.class, b -> b.isVisible() && b.getText().replace("&", "").equals(label));
    }

    private static <T extends Control> T find(Class<T> type) {
        try {
            return Widgets.find(shell(), type, Control::isVisible);
        } catch (AssertionError e) {
            return null;
        }
    }

    private static Shell shell() {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(s -> s.isVisible() && s.getText().equals("Run Configurations")).findFirst().orElse(null);
    }
}
