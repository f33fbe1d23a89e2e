// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Shows a page: a click on a link, or Enter with the caret in it, follows it; Tab goes to the next link. */
final class PagePane {
    private static final int MARGIN = 12;
    private static final int INDENT = 18;

    private final StyledText text;
    private final Consumer<String> follow;
    private final Runnable back;
    private PageText page = new PageText("", "", List.of(), List.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$

    /**
     * @param follow gets the address of a link as the page has it
     * @param back   Alt+Left
     */
    PagePane(Composite parent, Consumer<String> follow, Runnable back) {
        this.follow = follow;
        this.back = back;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(2);
        Cursor hand = parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addListener(SWT.MouseMove, e -> text.setCursor(hrefAt(e).isEmpty() ? null : hand));
        text.addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && text.getSelectionCount() == 0) {
                follow(hrefAt(e));
            }
        });
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, this::traverse);
    }

    StyledText control() {
        return text;
    }

    void show(PageText shown) {
        page = shown;
        text.setText(shown.text());
        text.setStyleRanges(ranges(shown));
        for (PageText.Item item : shown.items()) {
            int line = text.getLineAtOffset(item.start());
            text.setLineIndent(line, 1, INDENT * item.depth());
            text.setLineWrapIndent(line, 1, INDENT * item.depth() + MARGIN);
        }
        text.setCaretOffset(0);
        text.setTopPixel(0);
    }

    /** Stretches that overlap become one after the other, as the widget wants them; an inner one wins. */
    private StyleRange[] ranges(PageText shown) {
        var ends = new TreeMap<Integer, StyleRange>();
        var cuts = new TreeSet<Integer>();
        shown.marks().forEach(mark -> cuts.addAll(List.of(mark.start(), mark.start() + mark.length())));
        shown.links().forEach(link -> cuts.addAll(List.of(link.start(), link.start() + link.length())));
        for (Integer start : cuts) {
            Integer end = cuts.higher(start);
            if (end != null && end <= shown.text().length()) {
                StyleRange range = range(shown, start, end - start);
                if (!range.isUnstyled()) {
                    ends.put(start, range);
                }
            }
        }
        return ends.values().toArray(StyleRange[]::new);
    }

    private StyleRange range(PageText shown, int start, int length) {
        var range = new StyleRange();
        range.start = start;
        range.length = length;
        shown.marks().stream().filter(mark -> mark.start() <= start && mark.start() + mark.length() >= start + length)
                .min(Comparator.comparingInt(PageText.Mark::length)).ifPresent(mark -> range.font = font(mark.look()));
        if (!shown.hrefAt(start).isEmpty()) {
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_LINK;
            range.foreground = JFaceColors.getHyperlinkText(text.getDisplay());
        }
        return range;
    }

    private static Font font(PageText.Look look) {
        return switch (look) {
        case TITLE -> JFaceResources.getHeaderFont();
        case HEADING -> JFaceResources.getBannerFont();
        case BOLD -> JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
        case ITALIC -> JFaceResources.getFontRegistry().getItalic(JFaceResources.DIALOG_FONT);
        case CODE -> JFaceResources.getTextFont();
        };
    }

    private String hrefAt(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        return offset < 0 ? "" : page.hrefAt(offset); //$NON-NLS-1$
    }

    private void follow(String href) {
        if (!href.isEmpty()) {
            follow.accept(href);
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            follow(page.hrefAt(text.getSelection().x));
        } else if (event.keyCode == SWT.ARROW_LEFT && event.stateMask == SWT.ALT) {
            back.run();
        }
    }

    /** Tab selects the next link and leaves the page after the last. */
    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
            return;
        }
        boolean next = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (!next && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        int at = text.getSelection().x;
        var order = Comparator.comparingInt(PageText.Link::start);
        var link = next ? page.links().stream().filter(each -> each.start() > at).min(order)
                : page.links().stream().filter(each -> each.start() < at).max(order);
        event.doit = link.isEmpty();
        link.ifPresent(each -> {
            text.setSelection(each.start(), each.start() + each.length());
            text.showSelection();
            event.detail = SWT.TRAVERSE_NONE;
        });
    }
}
