// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KErr;

/**
 * What a HAL function answered.
 *
 * @param error  error code
 * @param values fields of the structure it filled, in the order of its declaration; empty when it fills none
 */
public record HalAnswer(int error, long... values) {
    /** An answer that is only a code. */
    public static HalAnswer of(KErr code) {
        return new HalAnswer(code.code());
    }

    /** Copies the values. */
    public HalAnswer {
        values = values.clone();
    }

    /** A copy of the values. */
    @Override
    public long[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HalAnswer answer && answer.error == error && Arrays.equals(answer.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * error + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "HalAnswer[" + error + ", " + Arrays.toString(values) + "]";
    }
}
