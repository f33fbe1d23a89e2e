// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A boot stage that has begun, as a line between those of the samples.
 *
 * @param number 1 to {@value #COUNT}
 * @param name   what happens in it
 */
public record LiveStage(int number, String name) {
    /** Stages of a boot; the last one is the workload. */
    public static final int COUNT = 11;
    private static final String WORD = "stage";

    /** The stage as a line. */
    public String line() {
        return WORD + ' ' + number + ' ' + name + '\n';
    }

    /** Reads a line; null when it is a sample or not a whole one. */
    public static @Nullable LiveStage parse(String line) {
        String[] words = line.strip().split(" ", 3);
        if (words.length < 3 || !words[0].equals(WORD)) {
            return null;
        }
        try {
            return new LiveStage(Integer.parseInt(words[1]), words[2]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
