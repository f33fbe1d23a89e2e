// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The pages of the help where there is no web browser: their contents, their text, their links. */
@NonNullByDefault
package org.pagewright.ide.ui.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
