// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Media drivers under test, their hardware and the mistakes they can make. */
@NonNullByDefault
package org.pagewright.kernel.driver;

import org.eclipse.jdt.annotation.NonNullByDefault;
