// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The rules of the fact sheet, one class each. */
@NonNullByDefault
package org.pagewright.migration.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
