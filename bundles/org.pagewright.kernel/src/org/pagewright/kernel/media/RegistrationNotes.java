// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayList;
import java.util.List;

/** What a registration did silently, in words. */
public final class RegistrationNotes {
    private final List<String> sentences = new ArrayList<>();

    /** Adds one. */
    public void add(String sentence) {
        sentences.add(sentence);
    }

    /** All, in order. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
