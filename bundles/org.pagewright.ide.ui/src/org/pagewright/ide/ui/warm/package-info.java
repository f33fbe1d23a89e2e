// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What is made ready in the background once a part of ours is open, so that the UI thread need not wait for it. */
@NonNullByDefault
package org.pagewright.ide.ui.warm;

import org.eclipse.jdt.annotation.NonNullByDefault;
