// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.nandmap;

import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pagewright.ide.ui.runs.AccessibleGraphic;
import org.pagewright.ide.ui.runs.ThemeColor;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.NandMap;

/** The blocks as squares, row by row; only visible rows are drawn. */
final class BlockCanvas extends Canvas {
    private static final int LEAST = 4;
    private static final int MOST = 48;
    private static final int MARGIN = 4;
    private static final int LEGEND = 26;

    private final IntConsumer chosen;
    private @Nullable NandMap map;
    private BlockColoring coloring = BlockColoring.STATE;
    private int cell = 14;
    private int selected;
    private int mostCycles;

    /** @param chosen hears of the block that was chosen */
    BlockCanvas(Composite parent, IntConsumer chosen) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.BORDER | SWT.NO_BACKGROUND);
        this.chosen = chosen;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> updateBar());
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.MouseDown, e -> {
            setFocus();
            int block = blockAt(e.x, e.y);
            if (block >= 0) {
                select(block);
                chosen.accept(block);
            }
        });
        addListener(SWT.MouseHover, e -> {
            NandMap current = map;
            int block = blockAt(e.x, e.y);
            setToolTipText(current == null || block < 0 ? null : BlockColoring.describe(current, block));
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.doit);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        AccessibleGraphic.install(this, this::name, this::value);
    }

    void setMap(NandMap newMap) {
        map = newMap;
        mostCycles = newMap.mostCycles();
        selected = 0;
        updateBar();
        redraw();
    }

    void setColoring(BlockColoring how) {
        coloring = how;
        redraw();
    }

    void zoom(boolean nearer) {
        cell = Math.max(LEAST, Math.min(MOST, nearer ? cell + Math.max(1, cell / 4) : cell - Math.max(1, cell / 5)));
        updateBar();
        select(selected);
    }

    /** Selects a block and shows it. */
    void select(int block) {
        NandMap current = map;
        if (current == null) {
            return;
        }
        selected = Math.max(0, Math.min(block, current.blocks() - 1));
        int y = selected / columns() * cell;
        int visible = getClientArea().height - LEGEND;
        int scrolled = getVerticalBar().getSelection();
        if (y < scrolled) {
            getVerticalBar().setSelection(y);
        } else if (y + cell > scrolled + visible) {
            getVerticalBar().setSelection(y + cell - visible);
        }
        redraw();
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    private int columns() {
        return Math.max(1, (getClientArea().width - 2 * MARGIN) / cell);
    }

    private void updateBar() {
        NandMap current = map;
        int rows = current == null ? 0 : (current.blocks() + columns() - 1) / columns();
        int total = Math.max(1, rows * cell + MARGIN);
        int visible = Math.max(1, getClientArea().height - LEGEND);
        getVerticalBar().setValues(Math.min(getVerticalBar().getSelection(), Math.max(0, total - visible)), 0, total,
                Math.min(visible, total), cell, visible);
        getVerticalBar().setVisible(total > visible);
    }

    private void paint(GC gc) {
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.fillRectangle(getClientArea());
        NandMap current = map;
        if (current == null) {
            return;
        }
        Color[] states = new Color[BlockState.values().length];
        for (BlockState state : BlockState.values()) {
            states[state.ordinal()] = BlockColoring.color(state).get();
        }
        int columns = columns();
        int scrolled = getVerticalBar().getSelection();
        int bottom = getClientArea().height;
        gc.setClipping(0, LEGEND, getClientArea().width, Math.max(0, bottom - LEGEND));
        for (int block = scrolled / cell * columns; block < current.blocks(); block++) {
            int y = LEGEND + block / columns * cell - scrolled;
            if (y > bottom) {
                break;
            }
            block(gc, current, block, MARGIN + block % columns * cell, y, states);
        }
        gc.setClipping(getClientArea());
        legend(gc, current, states);
    }

    private void block(GC gc, NandMap current, int block, int x, int y, Color[] states) {
        int size = cell - (cell > 6 ? 2 : 1);
        BlockState state = current.state(block);
        boolean bad = state == BlockState.BAD;
        gc.setBackground(coloring == BlockColoring.STATE || bad ? states[state.ordinal()]
                : states[BlockState.FREE.ordinal()]);
        gc.fillRectangle(x, y, size, size);
        if (coloring != BlockColoring.STATE && !bad) {
            gc.setAlpha(coloring.strength(current, block, mostCycles));
            gc.setBackground(ThemeColor.HEAT.get());
            gc.fillRectangle(x, y, size, size);
            gc.setAlpha(255);
        }
        if (bad && size > 5) {
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
            gc.drawLine(x + 1, y + 1, x + size - 2, y + size - 2);
            gc.drawLine(x + size - 2, y + 1, x + 1, y + size - 2);
        }
        if (block == selected) {
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            gc.setLineWidth(isFocusControl() ? 2 : 1);
            gc.drawRectangle(x, y, size - 1, size - 1);
            gc.setLineWidth(1);
        }
    }

    private void legend(GC gc, NandMap current, Color[] states) {
        int x = MARGIN;
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        if (coloring == BlockColoring.STATE) {
            for (BlockState state : BlockState.values()) {
                gc.setBackground(states[state.ordinal()]);
                gc.fillRectangle(x, 6, 12, 12);
                String name = BlockColoring.name(state) + " (" + current.count(state) + ')'; //$NON-NLS-1$
                gc.drawText(name, x + 17, 4, true);
                x += 30 + gc.textExtent(name).x;
            }
            return;
        }
        for (int i = 0; i < 64; i++) {
            gc.setBackground(states[BlockState.FREE.ordinal()]);
            gc.fillRectangle(x + i, 6, 1, 12);
            gc.setAlpha(i * 4);
            gc.setBackground(ThemeColor.HEAT.get());
            gc.fillRectangle(x + i, 6, 1, 12);
            gc.setAlpha(255);
        }
        gc.drawText(coloring == BlockColoring.WEAR ? NLS.bind(Messages.Legend_wear, mostCycles)
                : NLS.bind(Messages.Legend_valid, current.pagesPerBlock()), x + 70, 4, true);
    }

    private int blockAt(int x, int y) {
        NandMap current = map;
        int column = (x - MARGIN) / cell;
        if (current == null || y < LEGEND || x < MARGIN || column >= columns()) {
            return -1;
        }
        int block = (y - LEGEND + getVerticalBar().getSelection()) / cell * columns() + column;
        return block < current.blocks() ? block : -1;
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.SHIFT) != 0) {
            getVerticalBar().setSelection(getVerticalBar().getSelection() - e.count * cell);
            redraw();
        } else {
            zoom(e.count > 0);
        }
        e.doit = false;
    }

    private void key(Event e) {
        NandMap current = map;
        if (current == null) {
            return;
        }
        int rows = Math.max(1, (getClientArea().height - LEGEND) / cell);
        int target = switch (e.keyCode) {
        case SWT.ARROW_LEFT -> selected - 1;
        case SWT.ARROW_RIGHT -> selected + 1;
        case SWT.ARROW_UP -> selected - columns();
        case SWT.ARROW_DOWN -> selected + columns();
        case SWT.PAGE_UP -> selected - rows * columns();
        case SWT.PAGE_DOWN -> selected + rows * columns();
        case SWT.HOME -> 0;
        case SWT.END -> current.blocks() - 1;
        default -> -1;
        };
        if (e.character == '+' || e.character == '=' || e.character == '-') {
            zoom(e.character != '-');
        } else if (target != -1) {
            select(target);
            chosen.accept(selected);
        }
    }

    private String name() {
        NandMap current = map;
        return NLS.bind(Messages.Canvas_name, current == null ? 0 : current.blocks());
    }

    private @Nullable String value() {
        NandMap current = map;
        return current == null ? null : BlockColoring.describe(current, selected);
    }
}
