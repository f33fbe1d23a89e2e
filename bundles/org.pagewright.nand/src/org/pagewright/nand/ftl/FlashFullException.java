// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/** So many blocks went bad that the layer has no room left to write; data already written stays readable. */
public class FlashFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what ran out */
    public FlashFullException(String sentence) {
        super(sentence);
    }
}
