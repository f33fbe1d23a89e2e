// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** A tab of the platform that is made when it comes to the front; until then it leaves the configuration as it is. */
final class LaterTab extends AbstractLaunchConfigurationTab {
    private final AbstractLaunchConfigurationTab tab;
    private @Nullable Composite page;
    private @Nullable ILaunchConfiguration awaited;
    private boolean made;

    LaterTab(AbstractLaunchConfigurationTab tab) {
        this.tab = tab;
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var room = new Composite(parent, SWT.NONE);
        room.setLayout(new FillLayout());
        setControl(room);
        page = room;
    }

    @Override
    public void activated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        Composite room = page;
        if (!made && room != null) {
            made = true;
            tab.createControl(room);
            tab.initializeFrom(awaited == null ? configuration : awaited);
            room.layout();
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
    public void setLaunchConfigurationDialog(@Nullable ILaunchConfigurationDialog dialog) {
        super.setLaunchConfigurationDialog(dialog);
        tab.setLaunchConfigurationDialog(dialog);
    }

    @Override
    public void setDefaults(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        tab.setDefaults(configuration);
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        awaited = configuration;
        if (made) {
            tab.initializeFrom(configuration);
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
    public String getName() {
        return tab.getName();
    }

    @Override
    public @Nullable String getId() {
        return tab.getId();
    }

    @Override
    public @Nullable Image getImage() {
        return tab.getImage();
    }

    @Override
    public void dispose() {
        tab.dispose();
        super.dispose();
    }
}
