// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.cli.Main;
import org.pagewright.ide.core.change.BaselineRefactoring;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.core.check.ProjectCheckJob;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.ide.ui.fix.FixGenerator;
import org.pagewright.ide.ui.preferences.RulesPropertyPage;

/** What a user can do about findings: fix all, accept with a reason, make known, choose severities. */
class FindingActionsTest {
    /** Two findings of R17 that can be repaired: what DoCreate makes nobody destroys. */
    private static final String BAD = """
            class DMeter : public DLogicalChannel
                {
            public:
                ~DMeter();
                TInt DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer);
                TClientRequest* iFirst;
                TClientRequest* iSecond;
                };
            DMeter::~DMeter()
                {
                }
            TInt DMeter::DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer)
                {
                TInt r = Kern::CreateClientRequest(iFirst);
                if (r == KErrNone)
                    r = Kern::CreateClientRequest(iSecond);
                return r;
                }
            """;

    @RegisterExtension
    final OpenProject meter = OpenProject.empty("meter");

    private IFile first;
    private IFile second;

    @BeforeEach
    void open() throws Exception {
        first = file("first.cpp", BAD);
        second = file("second.cpp", BAD.replace("DMeter", "DGauge"));
        check();
    }

    @AfterEach
    void close() throws Exception {
        closeDialogs();
        ProjectRules.setWorkspaceText("");
    }

    @Test
    void allOfAKindInAFileAreFixedAndTakenBackInOneStep() throws Exception {
        String rule = repairable();
        run(first, rule, "Fix all " + rule + " in first.cpp");
        Workbench.waitFor("no " + rule + " in the first file", () -> !counts(first).containsKey(rule));
        assertEquals(BAD, second.readString().replace("DGauge", "DMeter"));
        undo();
        assertEquals(BAD, first.readString());
    }

    @Test
    void ofTwoFindingsWithTheSameWordsTheOneThatWasClickedIsFixed() throws Exception {
        String second = BAD.replace("DMeter", "DGauge");
        IFile both = file("both.cpp", BAD + second);
        check();
        String rule = repairable();
        IMarker last = Arrays.stream(both.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                .filter(m -> rule.equals(m.getAttribute(FindingMarkers.RULE, "")))
                .max(Comparator.comparingInt(m -> m.getAttribute(IMarker.LINE_NUMBER, 0))).orElseThrow();
        IMarkerResolution[] resolutions = Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(last));
        assertEquals(last.getAttribute(FindingMarkers.FIXES, 0), (int) Arrays.stream(resolutions)
                .filter(r -> r instanceof WorkbenchMarkerResolution).count(), "every way to repair it, once");
        Workbench.ui(() -> {
            resolutions[0].run(last);
            return null;
        });
        Workbench.waitFor("the fix", () -> !text(both).equals(BAD + second));
        assertTrue(text(both).startsWith(BAD), text(both));
    }

    private static String text(IFile file) {
        try {
            return file.readString();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void allOfAKindInAProjectArePreviewedFirst() throws Exception {
        String rule = repairable();
        Display.getDefault().asyncExec(() -> resolution(first, rule, "Fix all " + rule + " in project").run(
                marker(first, rule)));
        Workbench.waitFor("the preview", () -> shell("Fix all") != null);
        Screenshot.of(Workbench.ui(() -> shell("Fix all")), "fix-all-project");
        press("Fix all", "OK");
        Workbench.waitFor("no window", () -> shell("Fix all") == null);
        assertFalse(first.readString().equals(BAD));
        assertFalse(second.readString().replace("DGauge", "DMeter").equals(BAD));
        undo();
        assertEquals(BAD, first.readString());
    }

    @Test
    void acceptingAsksForTheReasonAndWritesIt() throws Exception {
        String rule = repairable();
        int before = counts(first).get(rule);
        Display.getDefault().asyncExec(() -> resolution(first, rule, "Accept this " + rule + " with a reason")
                .run(marker(first, rule)));
        Workbench.waitFor("the question", () -> shell("Accept " + rule) != null);
        assertFalse(Workbench.ui(() -> button("Accept " + rule, "OK").isEnabled()));
        assertTrue(Workbench.ui(() -> Widgets.find(shell("Accept " + rule), Label.class,
                l -> l.getText().startsWith("Why is this code right")).getSize().y) > 0);
        Workbench.ui(() -> {
            Widgets.find(shell("Accept " + rule), Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0)
                    .setText("made once, before any client");
            return null;
        });
        Screenshot.of(Workbench.ui(() -> shell("Accept " + rule)), "accept-reason");
        press("Accept " + rule, "OK");
        Workbench.waitFor("one finding less", () -> counts(first).getOrDefault(rule, 0) == before - 1);
        assertTrue(first.readString().contains("// pagewright: allow " + rule + " -- made once, before any client"));
    }

    @Test
    void theBaselineIsThatOfTheShellAndCanBeForgotten() throws Exception {
        assertFalse(counts(meter.project()).isEmpty());
        BaselineRefactoring.accept(meter.project(), finding -> true, new NullProgressMonitor());
        check();
        assertEquals("{}", counts(meter.project()).toString());

        var out = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "check", "--baseline",
                meter.file("pagewright-baseline.txt").getLocation().toOSString(),
                first.getLocation().toOSString(), second.getLocation().toOSString());
        assertEquals(0, exitCode, out.toString());

        BaselineRefactoring.clear(meter.project(), new NullProgressMonitor());
        check();
        assertFalse(counts(meter.project()).isEmpty());
        undo();
        check();
        assertEquals("{}", counts(meter.project()).toString());
    }

    @Test
    void oneFindingCanBeMadeKnown() {
        String rule = repairable();
        int before = counts(first).get(rule);
        run(first, rule, "Accept this " + rule + " as known");
        Workbench.waitFor("one finding less", () -> counts(first).getOrDefault(rule, 0) == before - 1);
        assertTrue(meter.file("pagewright-baseline.txt").exists());
    }

    @Test
    void thePropertyPageEditsTheFileOfTheShell() throws Exception {
        String rule = repairable();
        PreferenceDialog dialog = Workbench.ui(() -> {
            var made = PreferencesUtil.createPropertyDialogOn(Workbench.windowShell(), meter.project(),
                    RulesPropertyPage.ID, new String[] { RulesPropertyPage.ID }, rule);
            made.setBlockOnOpen(false);
            made.open();
            return made;
        });
        Workbench.ui(() -> {
            Table table = Widgets.find(dialog.getShell(), Table.class, t -> t.getColumnCount() == 3);
            assertEquals(rule, table.getSelection()[0].getText());
            Combo combo = Widgets.find(dialog.getShell(), Combo.class, c -> c.getItemCount() == 5);
            combo.select(combo.indexOf("off"));
            combo.notifyListeners(SWT.Selection, null);
            assertEquals("off", Arrays.stream(table.getItems()).filter(i -> i.getText().equals(rule))
                    .map(i -> i.getText(2)).findFirst().orElseThrow());
            return null;
        });
        Screenshot.of(Workbench.ui(dialog::getShell), "rules-properties");
        Workbench.ui(() -> {
            Widgets.find(dialog.getShell(), Button.class, b -> b.getText().equals("Apply and Close"))
                    .notifyListeners(SWT.Selection, null);
            return null;
        });
        Workbench.waitFor("the rule is off", () -> !counts(meter.project()).containsKey(rule));
        assertEquals(rule + " off\n", meter.file("pagewright-rules.txt").readString());
    }

    @Test
    void theWorkspacesSeveritiesHoldWhereAProjectHasNone() throws Exception {
        String rule = repairable();
        ProjectRules.setWorkspaceText(rule + " info\n");
        check();
        assertEquals(IMarker.SEVERITY_INFO, marker(first, rule).getAttribute(IMarker.SEVERITY, -1));
        file("pagewright-rules.txt", rule + " error\n");
        check();
        assertEquals(IMarker.SEVERITY_ERROR, marker(first, rule).getAttribute(IMarker.SEVERITY, -1));
    }

    @Test
    void aWrongLineOfTheFileIsMarkedThere() throws Exception {
        IFile rules = file("pagewright-rules.txt", "# ours\nR99 off\n");
        check();
        IMarker[] markers = rules.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO);
        assertEquals(1, markers.length);
        assertEquals(2, markers[0].getAttribute(IMarker.LINE_NUMBER, 0));
    }

    /** The rule of a finding in the first file that has a repair. */
    private String repairable() {
        try {
            return Arrays.stream(first.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(FindingMarkers.FIXES, 0) > 0)
                    .map(m -> m.getAttribute(FindingMarkers.RULE, "")).findFirst()
                    .orElseThrow(() -> new AssertionError("no finding with a repair: " + counts(first)));
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private void run(IFile file, String rule, String label) {
        Workbench.ui(() -> {
            resolution(file, rule, label).run(marker(file, rule));
            return null;
        });
    }

    private IMarkerResolution resolution(IFile file, String rule, String label) {
        var labels = new ArrayList<String>();
        for (IMarkerResolution resolution : new FixGenerator().getResolutions(marker(file, rule))) {
            labels.add(resolution.getLabel());
            if (resolution.getLabel().startsWith(label)) {
                return resolution;
            }
        }
        throw new AssertionError(label + " is not one of " + labels);
    }

    private static IMarker marker(IFile file, String rule) {
        try {
            return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(FindingMarkers.RULE, "").equals(rule)).findFirst().orElseThrow();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static TreeMap<String, Integer> counts(IResource resource) {
        var counts = new TreeMap<String, Integer>();
        try {
            for (IMarker marker : resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
                counts.merge(marker.getAttribute(FindingMarkers.RULE, ""), 1, Integer::sum);
            }
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
        return counts;
    }

    private void check() throws InterruptedException {
        var job = new ProjectCheckJob(List.of(meter.project()));
        job.schedule();
        job.join();
    }

    private IFile file(String name, String text) throws CoreException {
        IFile file = meter.file(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        return file;
    }

    private static void undo() {
        Workbench.ui(() -> {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
            return null;
        });
    }

    private static Shell shell(String title) {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(s -> s.isVisible() && s.getText().startsWith(title)).findFirst().orElse(null);
    }

    private static Button button(String title, String label) {
        return Widgets.find(shell(title), Button.class, b -> b.getText().replace("&", "").equals(label));
    }

    private static void press(String title, String label) {
        Display.getDefault().asyncExec(() -> button(title, label).notifyListeners(SWT.Selection, null));
    }

    private static void closeDialogs() {
        Workbench.ui(() -> {
            for (String title : List.of("Fix all", "Accept", "Properties")) {
                Shell shell = shell(title);
                if (shell != null) {
                    shell.close();
                }
            }
            return null;
        });
    }
}
