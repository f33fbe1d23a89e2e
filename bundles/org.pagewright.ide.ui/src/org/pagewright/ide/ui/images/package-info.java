// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Icons by name. */
@NonNullByDefault
package org.pagewright.ide.ui.images;

import org.eclipse.jdt.annotation.NonNullByDefault;
