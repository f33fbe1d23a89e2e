// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import java.util.List;

/**
 * What a step of a migration would do after the steps before it.
 *
 * @param texts the texts it changes; one that it leaves as it is when it changes none
 * @param done  what it does, one sentence each
 * @param left  what a person has to do, one sentence each with the reason
 */
public record StepPreview(List<Text> texts, List<String> done, List<String> left) {

    /** Copies the lists. */
    public StepPreview {
        texts = List.copyOf(texts);
        done = List.copyOf(done);
        left = List.copyOf(left);
    }

    /**
     * One text.
     *
     * @param file   workspace path, relative
     * @param before the text before the step
     * @param after  the text after it
     */
    public record Text(String file, String before, String after) {
    }

    /** Whether the step changes anything. */
    public boolean changes() {
        return texts.stream().anyMatch(text -> !text.before().equals(text.after()));
    }
}
