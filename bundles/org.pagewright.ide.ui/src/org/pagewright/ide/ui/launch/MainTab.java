// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.images.Icon;

/** The header, the drivers and one sentence that says what the run will do. */
final class MainTab extends BootTab {
    private @Nullable Label summary;
    private Map<String, Object> summarised = Map.of();

    MainTab() {
        super(Messages.MainTab_name, Icon.HEADER);
    }

    @Override
    void addFields(Composite parent) {
        add(new HeaderField(parent, this));
        DriversField drivers = add(new DriversField(parent, this));
        add(new DriverClassButton(parent, drivers));
        add(new ListField(parent, Messages.MainTab_defines, BootAttributes.DEFINES, this));
        var group = new Group(parent, SWT.NONE);
        group.setText(Messages.MainTab_summaryTitle);
        var layout = new FillLayout();
        layout.marginWidth = 5;
        layout.marginHeight = 5;
        group.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(300, SWT.DEFAULT).applyTo(group);
        var label = new Label(group, SWT.WRAP);
        label.setText("\n"); //$NON-NLS-1$
        summary = label;
    }

    /** The tab comes to the front, perhaps after another one was changed. */
    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        super.initializeFrom(configuration);
        summarised = Map.of(); // a file may have changed meanwhile
        summarise(configuration);
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        super.performApply(configuration);
        summarise(configuration);
    }

    private void summarise(@Nullable ILaunchConfiguration configuration) {
        Label label = summary;
        if (label == null || configuration == null) {
            return;
        }
        try {
            Map<String, Object> attributes = configuration.getAttributes();
            if (attributes.equals(summarised)) {
                return;
            }
            summarised = attributes;
            var snapshot = configuration.copy(configuration.getName());
            Job job = Job.create(Messages.MainTab_summaryTitle, (ICoreRunnable) monitor -> {
                String sentence = BootSummary.of(snapshot);
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                    if (!label.isDisposed() && attributes.equals(summarised)) {
                        label.setText(sentence);
                        label.requestLayout();
                    }
                });
            });
            job.setSystem(true);
            job.schedule();
        } catch (CoreException e) {
            label.setText(e.getStatus().getMessage());
        }
    }
}
