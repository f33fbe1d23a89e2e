// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.FindingMarkers;

/** Hovers, completions and quick fixes in CDT's editor; what is shown on the screen needs CDT itself. */
class CEditorHelpTest {
    private static final String HOVERS = "org.eclipse.cdt.ui.textHovers";
    private static final String COMPLETIONS = "org.eclipse.cdt.ui.completionProposalComputer";

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;
    private ITextViewer viewer;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        viewer = openedIn(header);
    }

    @Test
    void theHoverTellsWhatAMacroOfTheHeaderMeans() throws Exception {
        ITextHover hover = hover();
        String text = hoverAt(hover, viewer, "NAND_PAGEDRIVELIST");
        assertTrue(text.contains("The drives that code is paged from"), text);
        assertTrue(text.contains("Drives 2, 5, 6: 3 of them, mask 0x64."), text);
        assertNull(hoverAt(hover, viewer, "__VARIANTMEDIADEF_H__"));
        assertNotNull(((ITextHoverExtension) hover).getHoverControlCreator());
        assertEquals(hover, hover);
        assertFalse(hover.equals(hover()));
    }

    @Test
    void otherHeadersAreLeftToCdt() throws Exception {
        IFile other = sample.file("other.h");
        other.create(header.getContents(), true, new NullProgressMonitor());
        ITextViewer otherViewer = openedIn(other);
        assertNull(hoverAt(hover(), otherViewer, "NAND_PAGEDRIVELIST"));
        assertEquals(List.of(), proposals(otherViewer, "\n#define IRAM_"));
    }

    @Test
    void theHoverOnAMarkedPlaceTellsTheFinding() throws Exception {
        IMarker marker = aWrongCount();
        ITextHover hover = hover();
        String text = Workbench.ui(() -> hover.getHoverInfo(viewer,
                hover.getHoverRegion(viewer, marker.getAttribute(IMarker.CHAR_START, 0))));
        assertEquals("<p>" + marker.getAttribute(IMarker.MESSAGE, "?") + "</p>", text);
    }

    @Test
    void macrosTheDriverLacksAreProposed() throws Exception {
        List<String> after = proposals(viewer, "\n#define IRAM_");
        assertTrue(after.contains("IRAM_PAGING_TYPE"), after.toString());
        assertFalse(after.contains("IRAM_DRIVELIST"), after.toString());
    }

    @Test
    void cdtShowsTheHover() {
        assumeCdt();
        select(Workbench.ui(() -> viewer.getDocument().get().indexOf("NAND_PAGEDRIVELIST")));
        run(ISourceViewer.INFORMATION);
        waitForText("Drives 2, 5, 6: 3 of them");
        Screenshot.of(Workbench.ui(Workbench::windowShell), "cdt-hover");
    }

    @Test
    void cdtShowsTheFinding() throws Exception {
        assumeCdt();
        IMarker marker = aWrongCount();
        select(marker.getAttribute(IMarker.CHAR_START, 0));
        run(ISourceViewer.INFORMATION);
        waitForText(marker.getAttribute(IMarker.MESSAGE, "?"));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "cdt-finding");
    }

    @Test
    void cdtShowsTheProposals() throws Exception {
        assumeCdt();
        Workbench.ui(() -> {
            viewer.getDocument().set(viewer.getDocument().get() + "\n#define IRAM_");
            viewer.setSelectedRange(viewer.getDocument().getLength(), 0);
            viewer.revealRange(viewer.getDocument().getLength(), 0);
            return null;
        });
        run(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Workbench.waitFor("the proposals",
                () -> popup(Table.class, t -> texts(t).contains("IRAM_PAGING_TYPE")) != null);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "cdt-proposals");
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
    }

    @Test
    void cdtShowsTheQuickFixes() throws Exception {
        assumeCdt();
        IMarker marker = aWrongCount();
        String label = IDE.getMarkerHelpRegistry().getResolutions(marker)[0].getLabel();
        select(marker.getAttribute(IMarker.CHAR_START, 0));
        run(ISourceViewer.QUICK_ASSIST);
        Workbench.waitFor("the repair first", () -> popup(Table.class, t -> texts(t).indexOf(label) == 0) != null);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "cdt-quick-fix");
    }

    private static void assumeCdt() {
        assumeTrue(Platform.getBundle("org.eclipse.cdt.ui") != null, "CDT is not in this build; see -Dcdt.site");
    }

    /** Writes a count that V1 objects to, and waits for the mark. */
    private IMarker aWrongCount() throws Exception {
        IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
        Workbench.ui(() -> {
            viewer.getDocument().set(viewer.getDocument().get().replace("#define NAND_DRIVECOUNT         8",
                    "#define NAND_DRIVECOUNT         7"));
            editor.doSave(new NullProgressMonitor());
            return null;
        });
        Workbench.waitFor("the mark", () -> marked() != null);
        return marked();
    }

    private IMarker marked() {
        try {
            for (IMarker marker : header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
                if (marker.getAttribute(FindingMarkers.RULE, "").equals("V1") && isShown(marker)) {
                    return marker;
                }
            }
            return null;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isShown(IMarker marker) {
        for (var all = ((ISourceViewer) viewer).getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof MarkerAnnotation mark && mark.getMarker().equals(marker)) {
                return true;
            }
        }
        return false;
    }

    private void select(int offset) {
        Workbench.ui(() -> {
            viewer.setSelectedRange(offset, 0);
            viewer.revealRange(offset, 0);
            viewer.getTextWidget().setFocus();
            return null;
        });
    }

    private void run(int operation) {
        var target = (ITextOperationTarget) viewer;
        Workbench.waitFor("the operation", () -> target.canDoOperation(operation));
        Display.getDefault().asyncExec(() -> target.doOperation(operation));
    }

    private static void waitForText(String expected) {
        Workbench.waitFor(expected,
                () -> popup(StyledText.class, t -> ((StyledText) t).getText().contains(expected)) != null);
    }

    /** A control in a window over the workbench. */
    private static Control popup(Class<? extends Control> type, Predicate<Control> wanted) {
        for (Shell shell : Display.getDefault().getShells()) {
            if (shell.isVisible() && shell != Workbench.windowShell()) {
                for (Control control : Widgets.all(shell, type, Control::isVisible)) {
                    if (wanted.test(control)) {
                        return control;
                    }
                }
            }
        }
        return null;
    }

    private static List<String> texts(Control table) {
        return Arrays.stream(((Table) table).getItems()).map(TableItem::getText).toList();
    }

    private static ITextViewer openedIn(IFile file) {
        return Workbench.ui(() -> IDE.openEditor(Workbench.page(), file).getAdapter(ITextViewer.class));
    }

    private static String hoverAt(ITextHover hover, ITextViewer viewer, String macro) {
        return Workbench.ui(() -> {
            int offset = viewer.getDocument().get().indexOf("#define " + macro) + "#define ".length();
            IRegion region = hover.getHoverRegion(viewer, offset + 2);
            assertEquals(macro, viewer.getDocument().get(region.getOffset(), region.getLength()));
            return hover.getHoverInfo(viewer, region);
        });
    }

    private static ITextHover hover() throws CoreException {
        return (ITextHover) ours(HOVERS, "hover").createExecutableExtension("class");
    }

    private static IConfigurationElement ours(String point, String name) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(e -> e.getName().equals(name) && e.getContributor().getName().equals("org.pagewright.ide.ui"))
                .findFirst().orElseThrow();
    }

    /** What the completions show for a text with some more typed at its end, asked as CDT asks. */
    private static List<String> proposals(ITextViewer viewer, String typed) throws Exception {
        Object computer = ours(COMPLETIONS, "completionProposalComputer").createExecutableExtension("class");
        Class<?> type = computer.getClass().getInterfaces()[0];
        Class<?> contextType = type.getClassLoader()
                .loadClass("org.eclipse.cdt.ui.text.contentassist.ContentAssistInvocationContext");
        Method compute = Arrays.stream(type.getMethods()).filter(m -> m.getName().equals("computeCompletionProposals"))
                .findFirst().orElseThrow();
        return Workbench.ui(() -> {
            String old = viewer.getDocument().get();
            viewer.getDocument().set(old + typed);
            Object context = contextType.getConstructor(ITextViewer.class, int.class).newInstance(viewer,
                    viewer.getDocument().getLength());
            var proposals = (List<?>) compute.invoke(computer, context, new NullProgressMonitor());
            viewer.getDocument().set(old);
            return proposals.stream().map(p -> ((ICompletionProposal) p).getDisplayString()).toList();
        });
    }
}
