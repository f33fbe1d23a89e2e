// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.boot.timeline.CtfWriter;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.images.Icon;

/** Whether the events are written for other tools, which of them, and how many are kept. */
final class TraceTab extends BootTab {
    TraceTab() {
        super(Messages.TraceTab_name, Icon.TRACE);
    }

    @Override
    void addFields(Composite parent) {
        add(new PathField(parent, Messages.TraceTab_ctf, BootAttributes.CTF, PathField.Kind.NEW_FOLDER, this));
        add(new FilterField(parent, this));
        add(new NumberField(parent, Messages.TraceTab_events, BootAttributes.EVENTS, CtfWriter.EVENT_LIMIT, this));
    }
}
