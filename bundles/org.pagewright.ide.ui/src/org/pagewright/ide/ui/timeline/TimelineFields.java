// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.ui.runs.AccessibleGraphic;
import org.pagewright.model.BadInputException;

/** Search, filter and exact range above the lanes. */
final class TimelineFields {
    private static final int TIME_WIDTH = 110;
    private static final int TEXT_WIDTH = 150;
    private static final int DELAY_MILLIS = 250;

    private final Composite row;
    private final Text search;
    private final Text filter;
    private final Text from;
    private final Text to;

    /** What the fields ask for. */
    interface Listener {
        /** The words to search for have changed. */
        void searchChanged(String text);

        /** The next event that fits, or the one before, is wanted. */
        void find(boolean forward);

        /** The words to filter by have changed. */
        void filterChanged(String text);

        /** An exact range was entered. */
        void rangeEntered(long fromNanos, long toNanos);

        /** What was entered makes no sense. */
        void problem(String sentence);
    }

    TimelineFields(Composite parent, Listener listener) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).margins(4, 2).applyTo(row);
        search = field(Messages.Field_search, Messages.Field_searchHint, Messages.Field_searchTip, TEXT_WIDTH, true);
        filter = field(Messages.Field_filter, Messages.Field_filterHint, Messages.Field_filterTip, TEXT_WIDTH, true);
        from = field(Messages.Field_from, Messages.Field_timeHint, Messages.Field_timeHint, TIME_WIDTH, false);
        to = field(Messages.Field_to, Messages.Field_timeHint, Messages.Field_timeHint, TIME_WIDTH, false);
        later(search, listener::searchChanged);
        later(filter, listener::filterChanged);
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                listener.searchChanged(search.getText());
                listener.find((e.stateMask & SWT.SHIFT) == 0);
            }
        });
        from.addListener(SWT.DefaultSelection, e -> range(listener));
        to.addListener(SWT.DefaultSelection, e -> range(listener));
    }

    private Text field(String label, String hint, String tip, int width, boolean grab) {
        var name = new Label(row, SWT.NONE);
        name.setText(label + ':');
        var text = new Text(row, SWT.BORDER | SWT.SINGLE | (grab ? SWT.SEARCH | SWT.ICON_CANCEL : SWT.NONE));
        AccessibleGraphic.name(text, name);
        text.setMessage(hint);
        text.setToolTipText(tip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(grab, false).hint(width, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    /** One call a pause, not one a letter. */
    private void later(Text field, Consumer<String> hears) {
        int[] typed = { 0 };
        field.addListener(SWT.Modify, e -> {
            int mine = ++typed[0];
            field.getDisplay().timerExec(DELAY_MILLIS, () -> {
                if (mine == typed[0] && !field.isDisposed()) {
                    hears.accept(field.getText());
                }
            });
        });
    }

    private void range(Listener listener) {
        try {
            long start = TimeText.parse(from.getText());
            long end = TimeText.parse(to.getText());
            listener.rangeEntered(start, end);
        } catch (BadInputException e) {
            listener.problem(e.sentence());
        }
    }

    Control control() {
        return row;
    }

    void show(TimeWindow window) {
        from.setText(TimeText.of(window.fromNanos()));
        to.setText(TimeText.of(window.toNanos()));
    }

    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }
}
