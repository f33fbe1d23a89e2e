// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.nandmap;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.pagewright.ide.core.export.CsvText;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.ExportFile;
import org.pagewright.ide.ui.runs.RunView;
import org.pagewright.ide.ui.runs.AccessibleGraphic;
import org.pagewright.ide.ui.runs.TableCopy;
import org.pagewright.ide.ui.runs.ViewAction;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.ImageMap;
import org.pagewright.nand.map.NandMap;
import org.pagewright.nand.part.NandParts;

/** The blocks of a NAND part after a boot or in an image file. */
public final class NandMapView extends RunView<NandMap> {
    /** Id of the view. */
    public static final String ID = "org.pagewright.ide.ui.nandMap"; //$NON-NLS-1$

    private @Nullable BlockCanvas canvas;
    private @Nullable BlockTable table;
    private @Nullable NandMap map;

    /** Made by the workbench. */
    public NandMapView() {
        super("org.pagewright.help.nandMap"); //$NON-NLS-1$
    }

    @Override
    protected Control createContent(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).applyTo(row);
        var name = new Label(row, SWT.NONE);
        name.setText(Messages.Color_label);
        var coloring = new Combo(row, SWT.READ_ONLY);
        AccessibleGraphic.name(coloring, name);
        Arrays.stream(BlockColoring.values()).forEach(choice -> coloring.add(choice.label()));
        coloring.select(0);
        var split = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
        var blocks = new BlockCanvas(split, block -> select(block, true));
        var rows = new BlockTable(split, block -> select(block, false));
        split.setWeights(65, 35);
        coloring.addListener(SWT.Selection,
                e -> blocks.setColoring(BlockColoring.values()[coloring.getSelectionIndex()]));
        canvas = blocks;
        table = rows;
        var bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), new TableCopy(rows.table()));
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new ViewAction("", null, //$NON-NLS-1$
                () -> rows.table().selectAll()));
        return body;
    }

    @Override
    protected void fillToolBar(IToolBarManager toolBar) {
        toolBar.add(new ViewAction(Messages.Action_open, Icon.OPEN, this::openImage));
        toolBar.add(new ViewAction(Messages.Action_zoomIn, Icon.ZOOM_IN, () -> zoom(true)));
        toolBar.add(new ViewAction(Messages.Action_zoomOut, Icon.ZOOM_OUT, () -> zoom(false)));
        toolBar.add(new ViewAction(Messages.Action_export, Icon.EXPORT, this::export));
    }

    @Override
    protected NandMap read(BootRuns.Finished run) throws BadInputException {
        return BootRuns.instance().record(run.run()).nandMap();
    }

    @Override
    protected void showContent(NandMap content) {
        BlockCanvas blocks = canvas;
        BlockTable rows = table;
        BootRuns.Finished run = shown();
        if (blocks != null && rows != null) {
            map = content;
            blocks.setMap(content);
            rows.setMap(content);
            if (run != null) {
                setSummary(summary(run.run().label(), content));
            }
        }
    }

    /** Shows the blocks of an image file, read in a job. */
    public void showImage(Path file) {
        showOther(() -> ImageMap.read(file, NandParts.presets()), read -> {
            showContent(read);
            setSummary(summary(file.toString(), read));
        });
    }

    /** What is shown, null before the first. */
    public @Nullable NandMap map() {
        return map;
    }

    @Override
    protected void focusContent() {
        BlockCanvas blocks = canvas;
        if (blocks != null) {
            blocks.setFocus();
        }
    }

    private static String summary(String source, NandMap map) {
        return NLS.bind(Messages.Summary_map, new Object[] { source + ", " + map.partId(), map.blocks(), //$NON-NLS-1$
                map.pagesPerBlock(), map.count(BlockState.FREE), map.count(BlockState.PARTLY),
                map.count(BlockState.FULL), map.count(BlockState.BAD), map.mostCycles() });
    }

    private void select(int block, boolean fromMap) {
        BlockCanvas blocks = canvas;
        BlockTable rows = table;
        if (blocks != null && rows != null) {
            if (fromMap) {
                rows.select(block);
            } else {
                blocks.select(block);
            }
        }
    }

    private void zoom(boolean nearer) {
        BlockCanvas blocks = canvas;
        if (blocks != null) {
            blocks.zoom(nearer);
        }
    }

    private void openImage() {
        var dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText(Messages.Action_open.replace("...", "")); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] { Messages.Image_filter });
        dialog.setFilterExtensions(new String[] { "*.*" }); //$NON-NLS-1$
        String chosen = dialog.open();
        if (chosen != null) {
            showImage(Path.of(chosen));
        }
    }

    private void export() {
        BlockTable rows = table;
        Path file = map == null ? null : ExportFile.ask(getViewSite(), "blocks.csv", "*.csv"); //$NON-NLS-1$ //$NON-NLS-2$
        if (file != null && rows != null) {
            List<List<String>> lines = rows.rows();
            ExportFile.write(getViewSite(), file, () -> CsvText.of(lines));
        }
    }
}
