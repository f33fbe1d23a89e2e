// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.assist;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.pagewright.ide.core.assist.MacroHover;
import org.pagewright.ide.core.assist.MacroWord;

/** Explains the macro under the pointer, or at the caret with F2. */
public final class MacroTextHover implements ITextHover {

    @Override
    public @Nullable String getHoverInfo(@Nullable ITextViewer viewer, @Nullable IRegion region) {
        return viewer == null || region == null ? null
                : MacroHover.html(viewer.getDocument().get(), region.getOffset());
    }

    @Override
    public @Nullable IRegion getHoverRegion(@Nullable ITextViewer viewer, int offset) {
        MacroWord word = viewer == null ? null : MacroWord.at(viewer.getDocument().get(), offset);
        return word == null ? new Region(offset, 0) : new Region(word.offset(), word.name().length());
    }
}
