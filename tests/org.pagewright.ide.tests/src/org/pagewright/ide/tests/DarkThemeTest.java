// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.runs.ThemeColor;
import org.pagewright.ide.ui.timeline.BootTimelineView;

class DarkThemeTest {
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    private static final String WORKBENCH_DARK = "org.eclipse.ui.workbench.DARK_BACKGROUND";

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @BeforeEach
    void open() throws Exception {
        FinishedBoot.of(sample.header());
    }

    @AfterEach
    void close() throws Exception {
        theme(LIGHT);
    }

    @Test
    void ourColoursFollowTheTheme() {
        theme(LIGHT);
        RGB light = rgb(ThemeColor.FREE);
        theme(DARK);
        var dark = new RGB(62, 68, 76);
        assertNotEquals(dark, light);
        Workbench.waitFor("dark colours", () -> rgb(ThemeColor.FREE).equals(dark));
        assertNotEquals(rgb(ThemeColor.FREE), rgb(ThemeColor.FULL));
        assertTrue(Workbench.ui(() -> workbenchColors().hasValueFor(WORKBENCH_DARK)),
                "our style sheet displaces the colours of the workbench");
        for (String id : new String[] { BootTimelineView.ID, NandMapView.ID }) {
            IViewPart view = Workbench.ui(() -> Workbench.page().showView(id));
            FinishedBoot.front(view, true);
            Screenshot.of(Workbench.ui(Workbench::windowShell), "dark-" + id.replaceFirst(".*\\.", ""));
            Workbench.ui(() -> {
                Workbench.page().setPartState(Workbench.page().getReference(view), 2);
                return null;
            });
        }
    }

    private static ColorRegistry workbenchColors() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }

    private static RGB rgb(ThemeColor color) {
        return Workbench.ui(() -> color.get().getRGB());
    }

    /** The theme engine is open to the workbench only, so that a test reaches it by name. */
    private static void theme(String id) {
        Workbench.ui(() -> {
            Class<?> type = Objects.requireNonNull(Platform.getBundle("org.eclipse.e4.ui.css.swt.theme"))
                    .loadClass("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
            Object engine = PlatformUI.getWorkbench().getService(type);
            type.getMethod("setTheme", String.class, boolean.class).invoke(engine, id, false);
            return null;
        });
    }
}
