// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Templates in PDE's own wizards for what a plug-in can add to the simulator. */
@NonNullByDefault
package org.pagewright.ide.pde;

import org.eclipse.jdt.annotation.NonNullByDefault;
