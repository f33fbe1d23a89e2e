// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A tab of the platform whose controls are made when it comes to the front, so that the dialog opens without them. A tab
 * that was never in front has nothing wrong and changes nothing.
 */
final class LaterTab extends AbstractLaunchConfigurationTab {
    private final AbstractLaunchConfigurationTab tab;
    private @Nullable Composite page;
    /** What the controls are to show once they are there. */
    private @Nullable ILaunchConfiguration awaited;
    private boolean made;

    LaterTab(AbstractLaunchConfigurationTab tab) {
        this.tab = tab;
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
        setControl(place);
        page = place;
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        if (made) {
            tab.initializeFrom(configuration);
        } else {
            awaited = configuration;
        }
    }

    @Override
    public void activated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        Composite place = page;
        if (!made && place != null) {
            made = true;
            tab.createControl(place);
            tab.initializeFrom(awaited);
            place.layout();
        }
        tab.activated(configuration);
    }

    @Override
    public void deactivated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (made) {
            tab.deactivated(configuration);
        }
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (made) {
            tab.performApply(configuration);
        }
    }

    @Override
    public boolean isValid(@Nullable ILaunchConfiguration configuration) {
        return !made || tab.isValid(configuration);
    }

    @Override
    public boolean canSave() {
        return !made || tab.canSave();
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
