// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootPreface;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The header, the drivers and one sentence that says what the run will do. */
final class MainTab extends BootTab {
    private @Nullable HeaderField header;
    private @Nullable Label summary;
    private @Nullable IFile summarised;

    MainTab() {
        super(Messages.MainTab_name, Icon.HEADER);
    }

    @Override
    void addFields(Composite parent) {
        header = add(new HeaderField(parent, this));
        add(new ListField(parent, Messages.MainTab_drivers, BootAttributes.DRIVERS, this));
        add(new ListField(parent, Messages.MainTab_defines, BootAttributes.DEFINES, this));
        var group = new Group(parent, SWT.NONE);
        group.setText(Messages.MainTab_summaryTitle);
        var layout = new FillLayout();
        layout.marginWidth = 5;
        layout.marginHeight = 5;
        group.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
        var label = new Label(group, SWT.WRAP);
        label.setText("\n"); //$NON-NLS-1$
        summary = label;
    }

    @Override
    void changed() {
        super.changed();
        summarise();
    }

    private void summarise() {
        HeaderField field = header;
        IFile file = field == null ? null : field.file();
        Label label = summary;
        if (label == null || file == null || file.equals(summarised)) {
            return;
        }
        summarised = file;
        Job job = Job.create(Messages.MainTab_summaryTitle, (ICoreRunnable) monitor -> {
            String sentence = sentence(file);
            label.getDisplay().asyncExec(() -> {
                if (!label.isDisposed() && file.equals(summarised)) {
                    label.setText(sentence);
                    label.getParent().getParent().layout(true, true);
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    private static String sentence(IFile file) {
        try {
            var parts = new ArrayList<String>();
            for (MediaDriverSettings driver : WorkspaceHeader.read(file).drivers()) {
                List<String> types = driver.pagingTypes().stream().map(PagingType::name).toList();
                parts.add(types.isEmpty() ? NLS.bind(Messages.MainTab_summaryNone, driver.prefix())
                        : NLS.bind(Messages.MainTab_summaryPaging, driver.prefix(), String.join(" + ", types))); //$NON-NLS-1$
            }
            var lines = new ArrayList<String>();
            lines.add(NLS.bind(Messages.MainTab_summary, file.getFullPath().makeRelative(), String.join(", ", parts))); //$NON-NLS-1$
            lines.addAll(BootPreface.changes(file));
            return String.join("\n", lines); //$NON-NLS-1$
        } catch (CoreException e) {
            return e.getStatus().getMessage();
        } catch (BadInputException e) {
            return e.sentence();
        }
    }
}
