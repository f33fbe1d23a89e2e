// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Text edits as values, and the atomic replacement of a user's file. */
@NonNullByDefault
package org.pagewright.model.edit;

import org.eclipse.jdt.annotation.NonNullByDefault;
