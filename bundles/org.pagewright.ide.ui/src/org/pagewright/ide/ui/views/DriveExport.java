// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.IViewSite;
import org.pagewright.ide.core.export.CsvText;
import org.pagewright.ide.core.export.JsonTable;
import org.pagewright.ide.ui.runs.ExportFile;

/** Saves the table as it is shown: its columns from left to right, its rows as they are filtered and sorted. */
final class DriveExport {
    private DriveExport() {
    }

    /** Writes JSON where the name says so, else CSV. */
    static void write(DriveTableViewer viewer, IViewSite site, Path file) {
        List<String> names = viewer.columnNames();
        List<List<String>> rows = viewer.shownTexts();
        boolean json = file.toString().endsWith(".json"); //$NON-NLS-1$
        ExportFile.write(site, file, () -> {
            if (json) {
                return JsonTable.of(names, rows);
            }
            var all = new ArrayList<List<String>>();
            all.add(names);
            all.addAll(rows);
            return CsvText.of(all);
        });
    }
}
