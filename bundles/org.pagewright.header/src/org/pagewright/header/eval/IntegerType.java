// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

/** Casts to the integer types that base ports use. */
final class IntegerType {
    private IntegerType() {
    }

    /** Whether the word names an integer type. */
    static boolean isType(String word) {
        return switch (word) {
        case "TInt", "TInt32", "int", "long", "TUint", "TUint32", "unsigned", "TInt8", "TUint8", "TInt16",
                "TUint16", "TInt64", "TUint64", "TBool" ->
            true;
        default -> false;
        };
    }

    /** The value after a cast. */
    static long convert(String type, long value) {
        return switch (type) {
        case "TInt8" -> (byte) value;
        case "TUint8" -> value & 0xFF;
        case "TInt16" -> (short) value;
        case "TUint16" -> value & 0xFFFF;
        case "TInt", "TInt32", "int", "long", "TBool" -> (int) value;
        case "TUint", "TUint32", "unsigned" -> value & 0xFFFF_FFFFL;
        default -> value;
        };
    }
}
