// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.assist.MacroContentAssist;
import org.pagewright.ide.ui.assist.MacroTextHover;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Hovers and completions where nobody has a C++ editor. */
class HeaderAssistTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;
    private ITextViewer viewer;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        viewer = Workbench.ui(() -> IDE.openEditor(Workbench.page(), header).getAdapter(ITextViewer.class));
    }

    @Test
    void theHeaderOpensInTheGenericEditorByItsContentType() {
        IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
        assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
        IContentType type = Platform.getContentTypeManager().findContentTypeFor("variantmediadef.h");
        assertEquals("org.pagewright.ide.core.mediaDefinitions", type.getId());
    }

    /** The editor colours what it shows after it has opened. */
    @Test
    void commentsDirectivesAndNumbersHaveColours() throws Exception {
        String text = header.readString();
        colour(viewer, text.indexOf("// Local media"), ThemeColor.CODE_COMMENT);
        colour(viewer, text.indexOf("#define NAND_DRIVECOUNT"), ThemeColor.CODE_WORD);
        colour(viewer, text.indexOf("\"Nand\""), ThemeColor.CODE_LITERAL);
        StyleRange digit = Workbench
                .ui(() -> viewer.getTextWidget().getStyleRangeAtOffset(text.indexOf("MMC0_NUMMEDIA") + 3));
        assertTrue(digit == null || digit.foreground == null, "a digit inside of a name is no number");
        IFile driver = header.getProject().getFile("mednand_before.cpp");
        ITextViewer source = Workbench
                .ui(() -> IDE.openEditor(Workbench.page(), driver).getAdapter(ITextViewer.class));
        String code = driver.readString();
        colour(source, code.indexOf("class DNandFactory"), ThemeColor.CODE_WORD);
        colour(source, code.indexOf("16384"), ThemeColor.CODE_LITERAL);
    }

    private static void colour(ITextViewer editor, int offset, ThemeColor color) {
        Workbench.waitFor(color + " at " + offset, () -> {
            StyleRange range = editor.getTextWidget().getStyleRangeAtOffset(offset);
            return range != null && color.get().equals(range.foreground);
        });
    }

    @Test
    void aHoverTellsWhatAMacroMeansAndWhatFollowsFromItsValue() {
        String hover = hover("NAND_PAGEDRIVELIST ");
        assertTrue(hover.contains("The drives that code is paged from"), hover);
        assertTrue(hover.contains("Drives 2, 5, 6: 3 of them, mask 0x64."), hover);
        assertTrue(hover("NAND_NUM_PAGES ").contains("32768 bytes (0x8000) in one fragment."));
        assertTrue(hover("NAND_PAGING_TYPE ").contains("Pages ROM + CODE."));
        assertEquals(null, hover("__VARIANTMEDIADEF_H__"));
    }

    @Test
    void macrosTheDriverLacksAreProposed() {
        List<String> after = proposals("\n#define IRAM_", "IRAM_");
        assertTrue(after.contains("IRAM_PAGING_TYPE"), after.toString());
        assertFalse(after.contains("IRAM_DRIVELIST"), after.toString());
        assertEquals(List.of("(DPagingDevice::ERom | DPagingDevice::ECode)", "DPagingDevice::EData"),
                proposals("\n#define IRAM_PAGING_TYPE ", "").stream()
                        .filter(p -> p.startsWith("(") || p.endsWith("EData")).toList());
        assertEquals(List.of(), proposals("\n// a comment NAND", "NAND"));
    }

    @Test
    void aProposalWritesTheWholeLineStart() {
        String text = Workbench.ui(() -> {
            viewer.getDocument().set(viewer.getDocument().get() + "\nIRAM_PAGING");
            int end = viewer.getDocument().getLength();
            ICompletionProposal[] all = new MacroContentAssist().computeCompletionProposals(viewer, end);
            all[0].apply(viewer.getDocument());
            return viewer.getDocument().get();
        });
        assertTrue(text.endsWith("\n#define IRAM_PAGING_TYPE "), text.substring(text.length() - 60));
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
    }

    private String hover(String before) {
        return Workbench.ui(() -> {
            var hover = new MacroTextHover();
            int offset = viewer.getDocument().get().indexOf("#define " + before.strip()) + 10;
            var region = Objects.requireNonNull(hover.getHoverRegion(viewer, offset));
            assertEquals(before.strip().length(), region.getLength());
            return hover.getHoverInfo(viewer, new Region(region.getOffset(), region.getLength()));
        });
    }

    private List<String> proposals(String typed, String word) {
        return Workbench.ui(() -> {
            String old = viewer.getDocument().get();
            viewer.getDocument().set(old + typed);
            ICompletionProposal[] all = new MacroContentAssist().computeCompletionProposals(viewer,
                    viewer.getDocument().getLength());
            viewer.getDocument().set(old);
            return Arrays.stream(all).map(ICompletionProposal::getDisplayString).filter(p -> p.contains(word))
                    .toList();
        });
    }
}
