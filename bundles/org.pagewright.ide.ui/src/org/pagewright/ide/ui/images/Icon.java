// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.images;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** Our icons, drawn for this product on the 16-pixel grid. */
public enum Icon {
    /** A variantmediadef.h. */
    HEADER("obj16/header"), //$NON-NLS-1$
    /** A board. */
    BOARD("obj16/board"), //$NON-NLS-1$
    /** A simulated boot. */
    BOOT("obj16/boot"), //$NON-NLS-1$
    /** Events over time. */
    TRACE("obj16/trace"), //$NON-NLS-1$
    /** Local drives. */
    DRIVES("eview16/drives"), //$NON-NLS-1$
    /** Two runs compared. */
    COMPARE("obj16/compare"), //$NON-NLS-1$
    /** Choice of a run. */
    RUNS("elcl16/runs"), //$NON-NLS-1$
    /** Keeps what is shown. */
    PIN("elcl16/pin"), //$NON-NLS-1$
    /** Nearer. */
    ZOOM_IN("elcl16/zoomin"), //$NON-NLS-1$
    /** Farther. */
    ZOOM_OUT("elcl16/zoomout"), //$NON-NLS-1$
    /** Everything at once. */
    ZOOM_FIT("elcl16/zoomfit"), //$NON-NLS-1$
    /** Saves what is shown. */
    EXPORT("elcl16/export"), //$NON-NLS-1$
    /** A deadlock or panic. */
    MARK("elcl16/mark"), //$NON-NLS-1$
    /** The page of a rule. */
    RULE("elcl16/rule"), //$NON-NLS-1$
    /** A line of source. */
    SOURCE("elcl16/source"), //$NON-NLS-1$
    /** Opens a file. */
    OPEN("elcl16/open"), //$NON-NLS-1$
    /** Banner of the header wizards. */
    HEADER_BANNER("wizban/header"), //$NON-NLS-1$
    /** Banner of the sample wizard. */
    BOARD_BANNER("wizban/board"); //$NON-NLS-1$

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The image, made once; it belongs to the workbench. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.pagewright.ide.ui/" + path; //$NON-NLS-1$
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor());
        }
        return registry.get(key);
    }

    /** The image; whoever creates an image from it disposes that. */
    public ImageDescriptor descriptor() {
        URL entry = FrameworkUtil.getBundle(Icon.class).getEntry("icons/full/" + path + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$
        return entry == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(entry);
    }
}
