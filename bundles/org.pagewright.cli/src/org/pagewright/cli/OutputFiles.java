// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;

/** Files that a command writes when its work is done. */
public final class OutputFiles {
    private OutputFiles() {
    }

    /**
     * Tells before the work what could not be written after it.
     *
     * @param files as the options name them; null where there is none
     * @throws BadInputException when one of them cannot be written
     */
    public static void check(@Nullable Path... files) throws BadInputException {
        for (Path file : files) {
            if (file != null) {
                AtomicFile.check(file);
            }
        }
    }
}
