// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import org.pagewright.model.BadInputException;

/** A header defines no media driver under the definitions it was read with. */
public final class NoDriverException extends BadInputException {
    private static final long serialVersionUID = 1L;

    NoDriverException(String sentence) {
        super(sentence);
    }
}
