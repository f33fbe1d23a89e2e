// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.pagewright.ide.core.drives.DriveRow;

/** Rows in which every word occurs in some column. */
final class DriveFilter extends ViewerFilter {
    private String[] words = {};

    void setText(String text) {
        words = text.strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
    }

    @Override
    public boolean select(@Nullable Viewer viewer, @Nullable Object parent, @Nullable Object element) {
        if (!(element instanceof DriveRow row)) {
            return true;
        }
        for (String word : words) {
            if (!has(row, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(DriveRow row, String word) {
        for (DriveColumn column : DriveColumn.values()) {
            if (column.text(row).toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
