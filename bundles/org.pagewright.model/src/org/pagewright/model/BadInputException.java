// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

/** Input a user can correct; the message is one whole sentence that names file and line where there is one. */
public class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, ready to print */
    public BadInputException(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong, ready to print */
    public BadInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? getClass().getSimpleName() : message;
    }
}
