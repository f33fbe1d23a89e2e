// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.IOException;

import org.pagewright.model.BadInputException;

/** Page references from a file, a block at a time. */
interface ReferenceSource extends AutoCloseable {
    /**
     * Fills the array from its start.
     *
     * @return how many references, 0 at the end
     * @throws BadInputException when the file holds something else
     */
    int read(int[] into) throws IOException, BadInputException;

    @Override
    void close() throws IOException;
}
