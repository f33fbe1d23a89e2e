// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.views.PagingDrivesView;

class PagingDrivesViewTest {
    @RegisterExtension
    final OpenProject drives = OpenProject.empty("drives");

    @BeforeEach
    void open() throws Exception {
        // A project of its own: no boot of another test has counted anything here.
        byte[] header = Workbench.sample().getFile("variantmediadef.h").readAllBytes();
        drives.header().create(header, true, false, null);
    }

    @Test
    void showsTheDrivesOfTheHeaderInTheEditor() throws Exception {
        IFile header = drives.header();
        PagingDrivesView view = Workbench.ui(() -> {
            IDE.openEditor(Workbench.page(), header);
            return (PagingDrivesView) Workbench.page().showView(PagingDrivesView.ID);
        });
        Workbench.waitFor("the header", () -> summary().getText()
                .equals("drives/variantmediadef.h  \u2013  not booted yet; press Boot"));
        assertEquals(List.of("0", "1", "2", "3", "5", "6", "7", "9", "10", "11"), column(0));
        assertEquals("ROM, code", column(4).get(2));
        assertEquals("", column(4).get(3));
        assertEquals("code", column(4).get(4));
        assertEquals(header, view.header());
        Screenshot.of(Workbench.ui(Workbench::windowShell), "drives");
    }

    @Test
    void followsAChangeOfTheFile() throws Exception {
        IFile header = drives.header();
        Workbench.ui(() -> {
            IDE.openEditor(Workbench.page(), header);
            return Workbench.page().showView(PagingDrivesView.ID);
        });
        Workbench.waitFor("ten drives", () -> table().getItemCount() == 10);
        String text = header.readString();
        header.setContents(text.replace("#define IRAM_DRIVELIST          0", "#define IRAM_DRIVELIST          4")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), true, true, null);
        Workbench.waitFor("drive 4", () -> column(0).contains("4"));
    }

    @Test
    void saysWhatIsWrongWithABadHeader() throws Exception {
        IFile header = drives.header();
        header.setContents("#ifdef X\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), true, true, null);
        Workbench.ui(() -> {
            IDE.openEditor(Workbench.page(), header);
            return Workbench.page().showView(PagingDrivesView.ID);
        });
        Workbench.waitFor("the sentence", () -> summary().getText().contains("variantmediadef.h:1"));
    }

    static List<String> column(int index) {
        return Workbench.ui(() -> {
            var texts = new ArrayList<String>();
            Arrays.stream(table().getItems()).forEach(item -> texts.add(item.getText(index)));
            return texts;
        });
    }

    static Table table() {
        return Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals("Drive"));
    }

    static CLabel summary() {
        return Widgets.find(table().getParent().getParent(), CLabel.class, l -> true);
    }
}
