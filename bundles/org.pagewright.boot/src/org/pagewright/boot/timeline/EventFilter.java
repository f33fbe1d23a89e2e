// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;

/**
 * A question about events. Words separated by blanks must all fit: {@code word} is part of the subject or the kind,
 * {@code -word} must not be, {@code /pattern/} is a regular expression, {@code detail=7}, {@code detail>5},
 * {@code drive=3}, {@code request=12} and {@code time>10ms} compare numbers.
 */
public final class EventFilter {
    private static final TraceKind[] KINDS = TraceKind.values();
    private static final Pattern COMPARISON = Pattern
            .compile("(detail|time|drive|request)(=|!=|<|>|<=|>=)(-?[0-9]+|0x[0-9a-f]+|[0-9.]+(?:ns|us|ms|s))");

    private final EventColumns events;
    private final List<IntPredicate> terms = new ArrayList<>();

    private EventFilter(EventColumns events) {
        this.events = events;
    }

    /**
     * Reads a question.
     *
     * @throws BadInputException with one sentence when a word makes no sense
     */
    public static EventFilter parse(String text, EventColumns events) throws BadInputException {
        var filter = new EventFilter(events);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                filter.terms.add(filter.term(word));
            }
        }
        return filter;
    }

    /** Whether every event fits. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether an event fits. */
    public boolean test(int event) {
        for (IntPredicate term : terms) {
            if (!term.test(event)) {
                return false;
            }
        }
        return true;
    }

    private IntPredicate term(String word) throws BadInputException {
        var comparison = COMPARISON.matcher(word);
        if (comparison.matches()) {
            return compare(comparison.group(1), comparison.group(2), TimeText.parse(comparison.group(3)));
        }
        if (word.startsWith("-") && word.length() > 1) {
            return term(word.substring(1)).negate();
        }
        if (word.startsWith("/") && word.endsWith("/") && word.length() > 2) {
            try {
                return named(Pattern.compile(word.substring(1, word.length() - 1)));
            } catch (PatternSyntaxException e) {
                throw new BadInputException(word + " is no regular expression: " + e.getDescription() + ".", e);
            }
        }
        return named(Pattern.compile(Pattern.quote(word)));
    }

    /** Names are matched once each, not once an event. */
    private IntPredicate named(Pattern pattern) {
        var kinds = new BitSet();
        for (TraceKind kind : KINDS) {
            kinds.set(kind.ordinal(), pattern.matcher(kind.name().toLowerCase(Locale.ROOT)).find());
        }
        var subjects = new BitSet();
        for (int i = 0; i < events.subjects().size(); i++) {
            subjects.set(i, pattern.matcher(events.subjects().get(i).toLowerCase(Locale.ROOT)).find());
        }
        return event -> {
            TraceKind kind = events.kind(event);
            return kinds.get(kind.ordinal()) || switch (kind) {
            case REQUEST_COMPLETED, STAGE, PAGE_STOLEN, FAULT -> pattern.matcher(events.subjectName(event)).find();
            default -> subjects.get(events.subject(event));
            };
        };
    }

    private IntPredicate compare(String field, String operator, long value) {
        return event -> {
            if (events.link(event) == 0 && (field.equals("drive") || field.equals("request"))) {
                return false;
            }
            int order = Long.compare(switch (field) {
            case "detail" -> events.detail(event);
            case "time" -> events.timeNanos(event);
            case "drive" -> events.drive(event);
            default -> events.link(event) >>> 4;
            }, value);
            return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
            };
        };
    }
}
