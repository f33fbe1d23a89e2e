// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.pagewright.ide.core.check.RuleEntry;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.model.Severity;

/** All rules with the severity chosen for each; a field to find one, and a list to choose for those selected. */
final class RuleTable {
    private static final int USUAL = 0;
    private static final int OFF = 4;

    private final List<RuleEntry> rules = RuleEntry.all();
    private final Map<String, Integer> choices = new LinkedHashMap<>();
    private final Composite body;
    private final Text filter;
    private final Table table;
    private final Combo choice;
    private String text = ""; //$NON-NLS-1$

    RuleTable(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        filter = new Text(body, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.RuleTable_filter);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(filter);
        table = new Table(body, SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(Messages.RuleTable_rule, 60);
        column(Messages.RuleTable_title, 520);
        column(Messages.RuleTable_severity, 140);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(740, 320).applyTo(table);
        new Label(body, SWT.NONE).setText(Messages.RuleTable_choose);
        choice = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setItems(Messages.RuleTable_usual, Messages.RuleTable_error, Messages.RuleTable_warning,
                Messages.RuleTable_info, Messages.RuleTable_off);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        filter.addModifyListener(e -> fill());
        table.addListener(SWT.Selection, e -> selected());
        choice.addListener(SWT.Selection, e -> choose(choice.getSelectionIndex()));
    }

    private void column(String name, int width) {
        var column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    Composite control() {
        return body;
    }

    /** Shows what a text of that form says. */
    void show(String newText, SeverityFile chosen) {
        text = newText;
        choices.clear();
        chosen.severities().forEach((rule, severity) -> choices.put(rule, 1 + severity.ordinal()));
        chosen.disabled().forEach(rule -> choices.put(rule, OFF));
        fill();
    }

    /** The text with what was chosen here; lines that did not change stay as they are. */
    String text() {
        String result = text;
        for (RuleEntry rule : rules) {
            int chosen = choices.getOrDefault(rule.id(), USUAL);
            result = chosen == USUAL ? SeverityFile.without(result, rule.id())
                    : SeverityFile.with(result, rule.id(), chosen == OFF ? null : Severity.values()[chosen - 1]);
        }
        return result;
    }

    void setEnabled(boolean enabled) {
        filter.setEnabled(enabled);
        table.setEnabled(enabled);
        choice.setEnabled(enabled && table.getSelectionCount() > 0);
    }

    /** Brings a rule into sight and selects it. */
    void reveal(@Nullable Object rule) {
        filter.setText(""); //$NON-NLS-1$
        for (TableItem item : table.getItems()) {
            if (item.getText().equals(rule)) {
                table.setSelection(item);
                table.showSelection();
                selected();
            }
        }
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        var selected = new ArrayList<String>();
        for (TableItem item : table.getSelection()) {
            selected.add(item.getText());
        }
        table.setRedraw(false);
        table.removeAll();
        for (RuleEntry rule : rules) {
            if ((rule.id() + ' ' + rule.title()).toLowerCase(Locale.ROOT).contains(wanted)) {
                var item = new TableItem(table, SWT.NONE);
                item.setText(new String[] { rule.id(), rule.title(), severity(rule) });
                if (selected.contains(rule.id())) {
                    table.select(table.indexOf(item));
                }
            }
        }
        table.setRedraw(true);
        table.showSelection();
        selected();
    }

    private String severity(RuleEntry rule) {
        int chosen = choices.getOrDefault(rule.id(), USUAL);
        return chosen == USUAL ? choice.getItem(1 + rule.usual().ordinal()) + ' ' + Messages.RuleTable_usualMark
                : choice.getItem(chosen);
    }

    private void selected() {
        TableItem[] items = table.getSelection();
        choice.setEnabled(table.isEnabled() && items.length > 0);
        if (items.length == 1) {
            choice.select(choices.getOrDefault(items[0].getText(), USUAL));
        } else {
            choice.deselectAll();
        }
    }

    private void choose(int chosen) {
        for (TableItem item : table.getSelection()) {
            choices.put(item.getText(), chosen);
        }
        fill();
    }

    /** Every rule at its usual severity. */
    void reset() {
        choices.clear();
        fill();
    }
}
