// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import org.pagewright.kernel.paging.CodeImage;

/** An executable file of a drive. */
public final class CodeFile {
    private final CodeImage image;
    private final CodeText text;

    /** @param image the executable and its place */
    CodeFile(CodeImage image, CodeText text) {
        this.image = image;
        this.text = text;
    }

    /** The executable and its place. */
    public CodeImage image() {
        return image;
    }

    /** The bytes of the file. */
    ImageBytes bytes() {
        return text;
    }

    /** What a code page holds once it is loaded and relocated. */
    public void expectedPage(int pageIndex, byte[] into) {
        text.linkedPage(pageIndex, into);
        image.relocate(pageIndex, into);
    }
}
