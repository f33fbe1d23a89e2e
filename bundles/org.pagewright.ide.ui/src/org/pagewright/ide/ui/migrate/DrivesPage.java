// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The first step: what is paged, and which drives of the driver code is paged from. */
final class DrivesPage extends StepPage {
    private final MigrateDriverRefactoring refactoring;
    private final Map<PagingType, Button> types = new EnumMap<>(PagingType.class);
    private final Map<Integer, Button> drives = new LinkedHashMap<>();
    private @Nullable Composite driveBoxes;
    private @Nullable MediaDriverSettings shown;

    DrivesPage(MigrateDriverRefactoring refactoring) {
        super(refactoring, 0, "migrateDriver"); //$NON-NLS-1$
        this.refactoring = refactoring;
    }

    @Override
    void createFields(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.Drives_paged);
        Composite typeBoxes = row(parent);
        for (PagingType type : List.of(PagingType.ROM, PagingType.CODE, PagingType.DATA)) {
            String label = switch (type) {
            case ROM -> Messages.Drives_rom;
            case CODE -> Messages.Drives_code;
            default -> Messages.Drives_data;
            };
            types.put(type, box(typeBoxes, label));
        }
        new Label(parent, SWT.NONE).setText(Messages.Drives_from);
        driveBoxes = row(parent);
    }

    private static Composite row(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        row.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Button box(Composite parent, String label) {
        var box = new Button(parent, SWT.CHECK);
        box.setText(label);
        box.addListener(SWT.Selection, e -> chosen());
        return box;
    }

    /** Shows the driver that was chosen on the page before. */
    @Override
    void showChoices() {
        MediaDriverSettings driver = refactoring.settings();
        Composite boxes = driveBoxes;
        if (driver != null && boxes != null && !Objects.equals(driver, shown)) {
            shown = driver;
            types.forEach((type, box) -> box.setSelection(driver.pagingTypes().contains(type)));
            drives.values().forEach(Button::dispose);
            drives.clear();
            for (int drive : driver.drivesOrEmpty()) {
                Button box = box(boxes, NLS.bind(Messages.Drives_drive, drive, (char) ('A' + drive)));
                box.setSelection(driver.pageDrivesOrEmpty().contains(drive));
                drives.put(drive, box);
            }
            enable();
        }
    }

    private EnumSet<PagingType> chosenTypes() {
        var chosen = EnumSet.noneOf(PagingType.class);
        types.forEach((type, box) -> {
            if (box.getSelection()) {
                chosen.add(type);
            }
        });
        return chosen;
    }

    private List<Integer> chosenDrives() {
        return drives.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).toList();
    }

    private void enable() {
        boolean code = chosenTypes().contains(PagingType.CODE);
        drives.values().forEach(box -> box.setEnabled(code));
    }

    private void chosen() {
        enable();
        MediaDriverSettings driver = refactoring.settings();
        if (driver != null) {
            Integer pages = driver.numPages();
            refactoring.setPaging(chosenTypes(), chosenDrives(), pages == null ? Integer.valueOf(8) : pages);
            shown = refactoring.settings();
        }
        refresh();
    }

    @Override
    @Nullable
    String error() {
        return chosenTypes().contains(PagingType.CODE) && chosenDrives().isEmpty() ? Messages.Drives_none : null;
    }
}
