// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Tables as text. */
@NonNullByDefault
package org.pagewright.ide.core.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
