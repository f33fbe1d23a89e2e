// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What other plug-ins add through our extension points: NAND parts, rules, workloads. */
@NonNullByDefault
package org.pagewright.ide.core.contribute;

import org.eclipse.jdt.annotation.NonNullByDefault;
