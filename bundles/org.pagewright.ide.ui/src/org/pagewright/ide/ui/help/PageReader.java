// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.ide.ui.help.PageText.Item;
import org.pagewright.ide.ui.help.PageText.Link;
import org.pagewright.ide.ui.help.PageText.Look;
import org.pagewright.ide.ui.help.PageText.Mark;

/** Turns HTML into text: blocks become paragraphs, rows of a table become lines, the first cell of each in bold. */
final class PageReader {
    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<![^>]*>|<(style|script)\\b.*?</\\1>|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>", Pattern.DOTALL); //$NON-NLS-1$
    private static final Pattern HREF = Pattern.compile("\\bhref=\"([^\"]*)\""); //$NON-NLS-1$
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);"); //$NON-NLS-1$
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
            "'", "nbsp", "\u00a0"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private static final Map<String, Look> LOOKS = Map.of("h1", Look.TITLE, "h2", Look.HEADING, "h3", Look.HEADING, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "h4", Look.HEADING, "b", Look.BOLD, "strong", Look.BOLD, "em", Look.ITALIC, "i", Look.ITALIC, "code", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
            Look.CODE, "th", Look.BOLD); //$NON-NLS-1$
    private static final String BULLET = "\u2022 "; //$NON-NLS-1$
    private static final String CELL_GAP = "  \u2013  "; //$NON-NLS-1$

    private record Open(String tag, int start, String href) {
    }

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private String title = ""; //$NON-NLS-1$
    private int cell;
    private boolean verbatim;

    PageReader(String html) {
        this.html = html;
    }

    PageText read() {
        Matcher part = PART.matcher(html);
        int end = 0;
        while (part.find()) {
            words(html.substring(end, part.start()));
            end = part.end();
            String tag = part.group(3);
            if (tag != null && part.group(2).isEmpty()) {
                begin(tag.toLowerCase(Locale.ROOT), part.group(4));
            } else if (tag != null) {
                end(tag.toLowerCase(Locale.ROOT));
            }
        }
        words(html.substring(end));
        return new PageText(title, text.toString().stripTrailing() + '\n', marks, links, items);
    }

    private void begin(String tag, String attributes) {
        switch (tag) {
        case "h1", "h2", "h3", "h4", "p", "table", "div", "dl" -> paragraph(lists.isEmpty()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
        case "pre" -> { //$NON-NLS-1$
            paragraph(true);
            verbatim = true;
        }
        case "ul", "ol" -> { //$NON-NLS-1$ //$NON-NLS-2$
            paragraph(lists.isEmpty());
            lists.push(tag.equals("ol") ? 1 : 0); //$NON-NLS-1$
        }
        case "li" -> item(); //$NON-NLS-1$
        case "tr" -> { //$NON-NLS-1$
            paragraph(false);
            cell = 0;
        }
        case "td", "th" -> { //$NON-NLS-1$ //$NON-NLS-2$
            if (cell++ > 0) {
                text.append(CELL_GAP);
            }
        }
        case "br" -> text.append('\n'); //$NON-NLS-1$
        default -> {
            // a tag that only changes how words look, or one that is left out
        }
        }
        Matcher href = HREF.matcher(attributes);
        open.push(new Open(tag, text.length(), href.find() ? plain(href.group(1)) : "")); //$NON-NLS-1$
    }

    private void item() {
        paragraph(false);
        items.add(new Item(text.length(), Math.max(1, lists.size())));
        int number = lists.isEmpty() ? 0 : lists.pop();
        text.append(number == 0 ? BULLET : number + ". "); //$NON-NLS-1$
        lists.push(number == 0 ? 0 : number + 1);
    }

    private void end(String tag) {
        if (open.stream().noneMatch(each -> each.tag().equals(tag))) {
            return;
        }
        Open closed = open.pop();
        while (!closed.tag().equals(tag)) {
            closed = open.pop();
        }
        int length = text.length() - closed.start();
        Look look = LOOKS.get(tag);
        if (tag.equals("title")) { //$NON-NLS-1$
            title = text.substring(closed.start()).strip();
            text.setLength(closed.start());
        } else if (tag.equals("a") && length > 0 && !closed.href().isEmpty()) { //$NON-NLS-1$
            links.add(new Link(closed.start(), length, closed.href()));
        } else if (look != null && length > 0) {
            marks.add(new Mark(closed.start(), length, look));
        } else if (tag.equals("td") && cell == 1 && length > 0) { //$NON-NLS-1$
            marks.add(new Mark(closed.start(), length, Look.BOLD));
        }
        switch (tag) {
        case "ul", "ol" -> { //$NON-NLS-1$ //$NON-NLS-2$
            lists.pop();
            paragraph(lists.isEmpty());
        }
        case "pre" -> { //$NON-NLS-1$
            verbatim = false;
            paragraph(true);
        }
        case "h1", "h2", "h3", "h4", "p", "table" -> paragraph(lists.isEmpty()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        default -> {
            // words go on
        }
        }
    }

    /** Begins a new line, after an empty one when asked. */
    private void paragraph(boolean apart) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        if (length == 0) {
            return;
        }
        if (text.charAt(length - 1) != '\n') {
            text.append('\n');
        }
        if (apart && !text.toString().endsWith("\n\n")) { //$NON-NLS-1$
            text.append('\n');
        }
    }

    private void words(String raw) {
        String words = plain(verbatim ? raw : raw.replaceAll("\\s+", " ")); //$NON-NLS-1$ //$NON-NLS-2$
        boolean lineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(!verbatim && lineStart ? words.replaceFirst("^ ", "") : words); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String plain(String words) {
        return ENTITY.matcher(words).replaceAll(entity -> {
            String name = entity.group(1);
            if (!name.startsWith("#")) { //$NON-NLS-1$
                return Matcher.quoteReplacement(NAMED.getOrDefault(name, entity.group()));
            }
            boolean hex = name.startsWith("#x"); //$NON-NLS-1$
            return Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10)));
        });
    }
}
