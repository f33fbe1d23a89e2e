// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;

/**
 * Files that a boot goes on from and leaves its NAND part in; the same file can be both.
 *
 * @param load the image that the part starts with; null for a part as the factory programs it
 * @param save where the part is saved at the end, however the boot ends; null for nowhere
 */
public record ChipFiles(@Nullable Path load, @Nullable Path save) {
    /** From the factory, and not saved. */
    public static final ChipFiles NONE = new ChipFiles(null, null);

    /**
     * Tells before a boot what would be wrong after it.
     *
     * @throws BadInputException when the image cannot be saved there
     */
    void check() throws BadInputException {
        Path file = save;
        if (file != null) {
            AtomicFile.check(file);
        }
    }
}
