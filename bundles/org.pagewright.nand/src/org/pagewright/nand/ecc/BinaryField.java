// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

/** The field of 2^m elements, by tables of powers and logarithms of its generator. */
final class BinaryField {
    private final int order;
    private final int[] powers;
    private final int[] logarithms;

    /** @param m 13 for steps of up to 1,023 bytes with parity, 14 for up to 2,047 */
    BinaryField(int m) {
        int polynomial = switch (m) {
        case 13 -> 0x201B;
        case 14 -> 0x4443;
        default -> throw new IllegalArgumentException("field of 2^" + m);
        };
        order = (1 << m) - 1;
        powers = new int[2 * order];
        logarithms = new int[order + 1];
        int value = 1;
        for (int i = 0; i < order; i++) {
            powers[i] = value;
            powers[i + order] = value;
            logarithms[value] = i;
            value <<= 1;
            if (value > order) {
                value ^= polynomial;
            }
        }
    }

    /** Elements other than 0. */
    int order() {
        return order;
    }

    /** The generator to the power of a non-negative exponent. */
    int power(long exponent) {
        return powers[(int) (exponent % order)];
    }

    /** The element of a logarithm, which lies below {@link #order}. */
    int element(int logarithm) {
        return powers[logarithm];
    }

    int logarithm(int value) {
        return logarithms[value];
    }

    int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : powers[logarithms[a] + logarithms[b]];
    }

    int divide(int a, int b) {
        return a == 0 ? 0 : powers[logarithms[a] + order - logarithms[b]];
    }
}
