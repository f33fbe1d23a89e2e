// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.util.Locale;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Our colours; the user changes them under Colors and Fonts, the dark theme has its own. */
public enum ThemeColor {
    /** Boot stage. */
    STAGE,
    /** Thread runs. */
    RUNNING,
    /** Thread could run. */
    READY,
    /** Thread waits. */
    BLOCKED,
    /** DFC. */
    DFC,
    /** Request waits. */
    QUEUED,
    /** Request in its driver. */
    IN_DRIVER,
    /** Request put off. */
    DEFERRED,
    /** Page on its way. */
    PAGING,
    /** Mutex held. */
    HELD,
    /** Deadlock, panic, system fault, and values that differ. */
    ALARM,
    /** Free block. */
    FREE,
    /** Block with room left. */
    PARTLY,
    /** Full block. */
    FULL,
    /** Bad block. */
    BAD,
    /** Strongest wear or fill; weaker ones are mixed with the background. */
    HEAT,
    /** First line of a chart. */
    LINE_1,
    /** Second line. */
    LINE_2,
    /** Third line. */
    LINE_3,
    /** Fourth line. */
    LINE_4,
    /** Comments of a source. */
    CODE_COMMENT,
    /** Keywords and directives. */
    CODE_WORD,
    /** Strings and numbers. */
    CODE_LITERAL;

    /** Id of the colour definition. */
    public String id() {
        return "org.pagewright.ide.ui.color." + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** The colour now; it belongs to the registry of the theme. */
    public Color get() {
        Color color = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id());
        return color != null ? color : Display.getCurrent().getSystemColor(org.eclipse.swt.SWT.COLOR_DARK_GRAY);
    }
}
