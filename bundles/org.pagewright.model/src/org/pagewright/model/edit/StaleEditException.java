// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

import org.pagewright.model.BadInputException;

/** A preview was made for a text that has changed since. */
public final class StaleEditException extends BadInputException {
    private static final long serialVersionUID = 1L;

    /** @param file the file that changed */
    public StaleEditException(String file) {
        super(file + " has changed since the edit was prepared; nothing was written, prepare it again.");
    }
}
