// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Workloads that users write in Java: the library on their class path, and the check of what breaks determinism. */
@NonNullByDefault
package org.pagewright.ide.core.script;

import org.eclipse.jdt.annotation.NonNullByDefault;
