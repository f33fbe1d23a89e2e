// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The rules of fact sheet 2.5 over the settings of one board. */
@NonNullByDefault
package org.pagewright.model.validate;

import org.eclipse.jdt.annotation.NonNullByDefault;
