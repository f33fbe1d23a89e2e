// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Plug-in life cycle and applications. */
@NonNullByDefault
package org.pagewright.ide.core.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
