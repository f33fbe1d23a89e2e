// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** New wizards, each a previewable and undoable change. */
@NonNullByDefault
package org.pagewright.ide.ui.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
