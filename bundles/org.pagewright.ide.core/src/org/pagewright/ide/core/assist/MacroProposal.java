// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

/**
 * A completion.
 *
 * @param offset first character replaced
 * @param length characters replaced
 * @param text   what is put there
 * @param label  what the list shows
 * @param info   what it means
 */
public record MacroProposal(int offset, int length, String text, String label, String info) {
}
