// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Severities of the rules, for the workspace and for a project. */
@NonNullByDefault
package org.pagewright.ide.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
