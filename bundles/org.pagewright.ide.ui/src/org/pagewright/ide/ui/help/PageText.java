// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.util.List;

/**
 * A page of the help as text with marks.
 *
 * @param title what its {@code title} says
 * @param text  its words
 * @param marks which stretches look different, in the order of their ends
 * @param links where words lead to
 * @param items lines that are items of a list, each with its depth from 1
 */
public record PageText(String title, String text, List<Mark> marks, List<Link> links, List<Item> items) {

    /** How a stretch looks. */
    public enum Look {
        /** The first heading. */
        TITLE,
        /** Any other heading. */
        HEADING,
        /** Strong words. */
        BOLD,
        /** Words said in another voice. */
        ITALIC,
        /** Code. */
        CODE
    }

    /** A stretch of the text. */
    public record Mark(int start, int length, Look look) {
    }

    /** A stretch of the text that leads elsewhere, by the address as the page has it. */
    public record Link(int start, int length, String href) {
    }

    /** The line that begins at an offset is an item. */
    public record Item(int start, int depth) {
    }

    public PageText {
        marks = List.copyOf(marks);
        links = List.copyOf(links);
        items = List.copyOf(items);
    }

    /** Reads a page; tags it does not know are left out, their words stay. */
    public static PageText of(String html) {
        return new PageReader(html).read();
    }

    /** The link at an offset, or an empty address. */
    public String hrefAt(int offset) {
        for (Link link : links) {
            if (offset >= link.start() && offset < link.start() + link.length()) {
                return link.href();
            }
        }
        return ""; //$NON-NLS-1$
    }
}
