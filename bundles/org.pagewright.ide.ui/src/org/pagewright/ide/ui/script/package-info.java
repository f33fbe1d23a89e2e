// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Wizard, library page and quick fixes for workloads that users write in Java. */
@NonNullByDefault
package org.pagewright.ide.ui.script;

import org.eclipse.jdt.annotation.NonNullByDefault;
