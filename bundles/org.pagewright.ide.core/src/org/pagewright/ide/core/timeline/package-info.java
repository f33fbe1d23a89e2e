// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What the Boot Timeline view shows, without any widget. */
@NonNullByDefault
package org.pagewright.ide.core.timeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
