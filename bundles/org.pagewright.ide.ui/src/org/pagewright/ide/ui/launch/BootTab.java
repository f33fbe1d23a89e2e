// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.ui.images.Icon;

/**
 * A tab made of fields, each bound to one attribute of the configuration. The fields of the tab in front are made at
 * once; those of the others follow one tab after the other, so that the dialog opens without them.
 */
abstract class BootTab extends AbstractLaunchConfigurationTab {
    private final String name;
    private final Icon icon;
    private final List<AttributeField> fields = new ArrayList<>();
    private @Nullable LaterPage page;
    /** What the fields are to show once they are there; null when they are. */
    private @Nullable ILaunchConfiguration awaited;
    /** The fields show a configuration; each of them would have the dialog check everything again. */
    private boolean reading;

    BootTab(String name, Icon icon) {
        this.name = name;
        this.icon = icon;
    }

    /** Adds the fields in tab order. */
    abstract void addFields(Composite parent);

    final <F extends AttributeField> F add(F field) {
        fields.add(field);
        return field;
    }

    /** Tells the dialog that a field changed. */
    void changed() {
        if (!reading) {
            updateLaunchConfigurationDialog();
        }
    }

    @Override
    public final void createControl(@Nullable Composite parent) {
        if (parent != null) {
            var place = new LaterPage(parent);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(place.control(), "org.pagewright.help.bootLaunch"); //$NON-NLS-1$
            setControl(place.control());
            page = place;
        }
    }

    @Override
    public void activated(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        makeFields();
        super.activated(configuration);
    }

    private void makeFields() {
        LaterPage place = page;
        if (place != null) {
            place.make(this::controls);
        }
    }

    private Control controls(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
        addFields(body);
        return body;
    }

    /** Until now the tab had nothing that could be wrong. */
    private void showAwaited() {
        LaterPage place = page;
        ILaunchConfiguration configuration = awaited;
        if (place != null && configuration != null && !place.control().isDisposed()) {
            makeFields();
            initializeFrom(configuration);
            updateLaunchConfigurationDialog();
        }
    }

    @Override
    public void setDefaults(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        // Every setting may be absent: the simulator has a default for each.
        if (configuration != null) {
            BootConfigurations.prepare(configuration);
        }
    }

    @Override
    public void initializeFrom(@Nullable ILaunchConfiguration configuration) {
        LaterPage place = page;
        if (configuration == null || place == null) {
            return;
        }
        if (!place.isMade()) {
            if (awaited == null) {
                place.control().getDisplay().asyncExec(this::showAwaited);
            }
            awaited = configuration;
            return;
        }
        awaited = null;
        reading = true;
        try {
            for (AttributeField field : fields) {
                field.read(configuration);
            }
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
        } finally {
            reading = false;
        }
    }

    @Override
    public void performApply(@Nullable ILaunchConfigurationWorkingCopy configuration) {
        if (configuration != null) {
            fields.forEach(field -> field.write(configuration));
        }
    }

    @Override
    public boolean isValid(@Nullable ILaunchConfiguration configuration) {
        setErrorMessage(null);
        setMessage(null);
        for (AttributeField field : fields) {
            String prompt = field.prompt();
            if (prompt != null) {
                setMessage(prompt);
                return false;
            }
            String error = field.error();
            if (error != null) {
                setErrorMessage(error);
                return false;
            }
        }
        return true;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Image getImage() {
        return icon.image();
    }
}
