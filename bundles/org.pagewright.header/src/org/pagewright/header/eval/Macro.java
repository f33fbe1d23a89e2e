// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderToken;

/**
 * A macro.
 *
 * @param name       its name
 * @param parameters parameter names; null for an object-like macro
 * @param body       replacement tokens
 * @param definition the directive; null when it comes from the command line
 */
public record Macro(String name, @Nullable List<String> parameters, List<HeaderToken> body,
        @Nullable Directive definition) {
}
