// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Reports of a boot as text and JSON, pure functions of the result. */
@NonNullByDefault
package org.pagewright.boot.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
