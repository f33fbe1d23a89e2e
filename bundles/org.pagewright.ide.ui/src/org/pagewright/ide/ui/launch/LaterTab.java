// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A tab of the platform whose controls are made when it comes to the front, so that the dialog opens without them. A tab
 * that was never in front has nothing wrong and changes nothing.
 */
final class LaterTab extends AbstractLaunchConfigurationTab {
    private final AbstractLaunchConfigurationTab tab;
    private @Nullable LaterPage page;
    /** What the controls are to show once they are there. */
    private @Nullable ILaunchConfiguration awaited;

    LaterTab(AbstractLaunchConfigurationTab tab) {
        this.tab = tab;
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        if (parent != null) {
            var place = new LaterPage(parent);
            setControl(place.control());
            page = place;
        }
    }

    private boolean isMade() {
        LaterPage place = page;
        return place != null && place.isMade();
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        if (isMade()) {
            tab.initializeFrom(configuration);
        } else {
            awaited = configuration;
        }
    }

    @Override
    public void activated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        LaterPage place = page;
        if (place != null && place.make(this::controls)) {
            tab.initializeFrom(awaited);
        }
        tab.activated(configuration);
    }

    private Control controls(Composite parent) {
        tab.createControl(parent);
        return tab.getControl();
    }

    @Override
    public void deactivated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (isMade()) {
            tab.deactivated(configuration);
        }
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (isMade()) {
            tab.performApply(configuration);
        }
    }

    @Override
    public boolean isValid(@Nullable ILaunchConfiguration configuration) {
        return !isMade() || tab.isValid(configuration);
    }

    @Override
    public boolean canSave() {
        return !isMade() || tab.canSave();
    }

    @Override
    public @Nullable String getErrorMessage() {
        return tab.getErrorMessage();
    }

    @Override
    public @Nullable String getMessage() {
        return tab.getMessage();
    }

    @Override
    public @Nullable String getWarningMessage() {
        return tab.getWarningMessage();
    }

    @Override
    public void setLaunchConfigurationDialog(@Nullable ILaunchConfigurationDialog dialog) {
        super.setLaunchConfigurationDialog(dialog);
        tab.setLaunchConfigurationDialog(dialog);
    }

    @Override
    public void setDefaults(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        tab.setDefaults(configuration);
    }

    @Override
    public void launched(@Nullable ILaunch launch) {
        tab.launched(launch);
    }

    @Override
    public String getName() {
        return tab.getName();
    }

    @Override
    public @Nullable Image getImage() {
        return tab.getImage();
    }

    @Override
    public @Nullable String getHelpContextId() {
        return tab.getHelpContextId();
    }

    @Override
    public void dispose() {
        tab.dispose();
    }
}
