// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import java.util.stream.Collectors;

import org.pagewright.model.PagingType;

/** Paging types as C++ expressions. */
public final class PagingTypeText {
    private PagingTypeText() {
    }

    /** {@code (DPagingDevice::ERom | DPagingDevice::ECode)}; a single type has no brackets, none is {@code 0}. */
    public static String of(int bits) {
        var types = PagingType.ofBits(bits);
        String text = types.stream().map(t -> "DPagingDevice::" + t.enumerator()).collect(Collectors.joining(" | "));
        return types.isEmpty() ? "0" : types.size() == 1 ? text : "(" + text + ")";
    }

    /** Whether the text has an operator outside all brackets. */
    public static boolean isBareExpression(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && "|&^+-*/%<>?=!".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
