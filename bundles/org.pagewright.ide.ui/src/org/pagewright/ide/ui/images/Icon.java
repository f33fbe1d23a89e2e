// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.images;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.FrameworkUtil;

/** Our icons, drawn for this product on the 16-pixel grid. */
public enum Icon {
    /** A variantmediadef.h. */
    HEADER("obj16/header"), //$NON-NLS-1$
    /** A board. */
    BOARD("obj16/board"), //$NON-NLS-1$
    /** A simulated boot. */
    BOOT("obj16/boot"), //$NON-NLS-1$
    /** Local drives. */
    DRIVES("eview16/drives"), //$NON-NLS-1$
    /** Banner of the header wizards. */
    HEADER_BANNER("wizban/header"), //$NON-NLS-1$
    /** Banner of the sample wizard. */
    BOARD_BANNER("wizban/board"); //$NON-NLS-1$

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The image; whoever creates an image from it disposes that. */
    public ImageDescriptor descriptor() {
        URL entry = FrameworkUtil.getBundle(Icon.class).getEntry("icons/full/" + path + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$
        return entry == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(entry);
    }
}
