// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.swt.widgets.Composite;

/**
 * Fills a part of the window after it is shown, in turns of the event loop of its own, so that opening it and what the
 * platform does then are not one long turn.
 */
public final class LaterContent {
    private LaterContent() {
    }

    /** Makes the content piece by piece, a turn of the event loop for each; not when the owner is gone. */
    public static void make(Composite owner, Runnable... pieces) {
        make(owner, 0, pieces);
    }

    private static void make(Composite owner, int index, Runnable... pieces) {
        if (index < pieces.length) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    pieces[index].run();
                    make(owner, index + 1, pieces);
                }
            });
        } else {
            owner.layout();
        }
    }
}
