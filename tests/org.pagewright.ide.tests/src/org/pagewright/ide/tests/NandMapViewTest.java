// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.NandMap;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class NandMapViewTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private NandMapView view;

    @BeforeEach
    void open() throws Exception {
        view = Workbench.show(NandMapView.class, NandMapView.ID);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.hide(view);
    }

    @Test
    void showsTheBlocksAfterABootInMapAndTable() {
        int number = FinishedBoot.of(sample.header()).run().number();
        Workbench.waitFor("the map", () -> summary().startsWith(number + ":"));
        assertEquals(1024, Workbench.ui(() -> table().getItemCount()));
        int bad = Workbench.ui(() -> map().count(BlockState.BAD));
        assertEquals(2, bad);
        FinishedBoot.front(view, false);
        sort(1);
        sort(1);
        assertEquals("bad", Workbench.ui(() -> table().getItem(0).getText(1)));
        assertEquals("bad", Workbench.ui(() -> table().getItem(1).getText(1)));
        FinishedBoot.front(view, false);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "nandmap");
        sort(0);
        Workbench.ui(() -> {
            Combo combo = Widgets.find(body(), Combo.class, c -> true);
            combo.select(2);
            combo.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        key(SWT.ARROW_RIGHT, (char) 0);
        key('+', '+');
        assertEquals(1, Workbench.ui(() -> table().getSelectionIndex()));
        FinishedBoot.front(view, false);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "nandmap-valid");
    }

    @Test
    void showsAnImageFileAndSaysWhatIsWrongWithAnother(@TempDir Path folder) throws Exception {
        Path image = image(folder, "k9f5608u0d");
        Workbench.ui(() -> {
            view.showImage(image);
            return null;
        });
        Workbench.waitFor("the image", () -> view.map() instanceof NandMap m && m.partId().equals("k9f5608u0d"));
        assertEquals(5, Workbench.ui(() -> map().count(BlockState.BAD)));
        Path text = Files.writeString(folder.resolve("note.txt"), "x");
        Workbench.ui(() -> {
            view.showImage(text);
            return null;
        });
        Workbench.waitFor("the sentence", () -> summary().endsWith("is not a NAND image."));
        assertTrue(Workbench.ui(() -> table().getItemCount()) > 0, "the map before stays");
    }

    @Test
    void theImageThatWasChosenLastIsShown(@TempDir Path folder) throws Exception {
        Path slow = image(folder, "k9f1g08u0d");
        Path quick = image(folder, "k9f5608u0d");
        Workbench.ui(() -> {
            view.showImage(slow);
            view.showImage(quick);
            return null;
        });
        Workbench.waitFor("the end of both", () -> JobWatch.ours().isEmpty());
        Workbench.waitFor("the second image", () -> map().partId().equals("k9f5608u0d"));
        assertTrue(Workbench.ui(this::summary).startsWith(quick.toString()), () -> Workbench.ui(this::summary));
    }

    private static Path image(Path folder, String partId) throws Exception {
        NandPart part = NandParts.presets().byId(partId);
        var chip = new NandChip(part, 1, NandOptions.PERFECT.withFactoryBadBlocks(5));
        chip.program(0, 0, 0, new byte[part.pageBytes()], 0);
        Path image = folder.resolve(partId + ".img");
        ChipImage.save(image, chip, 0);
        return image;
    }

    private String summary() {
        return Widgets.find(body(), CLabel.class, l -> true).getText();
    }

    private NandMap map() {
        return Objects.requireNonNull(view.map());
    }

    private void sort(int column) {
        Workbench.ui(() -> {
            table().getColumn(column).notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    private void key(int code, char character) {
        Workbench.ui(() -> {
            var event = new Event();
            event.keyCode = code;
            event.character = character;
            Widgets.find(body(), Canvas.class, c -> c.getClass().getSimpleName().equals("BlockCanvas"))
                    .notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }

    private Composite body() {
        Composite at = table().getParent();
        while (!(at.getChildren()[0] instanceof CLabel)) {
            at = at.getParent();
        }
        return at;
    }

    private Table table() {
        return Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.getColumnCount() == 5 && t.getColumn(0).getText().equals("Block"));
    }
}
