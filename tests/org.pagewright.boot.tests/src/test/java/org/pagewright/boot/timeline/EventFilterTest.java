// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;

class EventFilterTest {
    private final EventColumns events = new EventColumns(new long[] { 0, 1_000_000, 2_000_000, 3_000_000 },
            new int[] { EventColumns.head(TraceKind.PAGE_FAULT, 0), EventColumns.head(TraceKind.PAGE_IN, 0),
                    EventColumns.head(TraceKind.REQUEST_COMPLETED, 5), EventColumns.head(TraceKind.PAGE_FAULT, 1) },
            new long[] { 7, 7, -5, 40 }, new int[] { 0, 0, EventColumns.link(9, 5), 0 },
            List.of("Loader", "FileServer"));

    @Test
    void wordsMatchKindAndSubjectAndMustAllFit() throws BadInputException {
        assertEquals(List.of(0, 3), fits("fault"));
        assertEquals(List.of(0), fits("FAULT loader"));
        assertEquals(List.of(3), fits("fault -loader"));
        assertEquals(List.of(2), fits("drive"));
        assertEquals(List.of(0, 1), fits("/^load/"));
        assertEquals(List.of(0, 1, 2, 3), fits("  "));
    }

    @Test
    void numbersAreCompared() throws BadInputException {
        assertEquals(List.of(0, 1), fits("detail=0x7"));
        assertEquals(List.of(3), fits("detail>7"));
        assertEquals(List.of(2), fits("detail<0"));
        assertEquals(List.of(2, 3), fits("time>=2ms"));
        assertEquals(List.of(2), fits("drive=5 request=9"));
        assertEquals(List.of(), fits("drive=4"));
    }

    @Test
    void aBadPatternIsOneSentence() {
        assertEquals("/(/ is no regular expression: Unclosed group.",
                assertThrows(BadInputException.class, () -> EventFilter.parse("/(/", events)).sentence());
    }

    @Test
    void timesAreReadAndWritten() throws BadInputException {
        assertEquals(12_500_000, TimeText.parse("12.5ms"));
        assertEquals(12_500_000, TimeText.parse("12.5 ms"));
        assertEquals(1_000_000_000, TimeText.parse("1s"));
        assertEquals(7, TimeText.parse("7"));
        assertEquals("12.5 ms", TimeText.of(12_500_000));
        assertEquals("999 ns", TimeText.of(999));
        assertEquals("-1.25 us", TimeText.of(-1_250));
        assertEquals("2 s", TimeText.of(2_000_000_000));
        assertEquals("'soon' is no time; write for example 12.5ms.",
                assertThrows(BadInputException.class, () -> TimeText.parse("soon")).sentence());
    }

    private List<Integer> fits(String text) throws BadInputException {
        EventFilter filter = EventFilter.parse(text, events);
        return IntStream.range(0, events.size()).filter(filter::test).boxed().toList();
    }
}
