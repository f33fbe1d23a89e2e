// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Migrations in steps that a person looks at one by one. */
@NonNullByDefault
package org.pagewright.ide.core.migrate;

import org.eclipse.jdt.annotation.NonNullByDefault;
