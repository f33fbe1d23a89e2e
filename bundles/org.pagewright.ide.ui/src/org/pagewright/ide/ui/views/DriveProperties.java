// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.pagewright.ide.core.drives.CapsText;
import org.pagewright.ide.core.drives.DriveCounters;
import org.pagewright.ide.core.drives.DriveRow;

/** A drive in the Properties view, with its capability bits in words. */
final class DriveProperties implements IPropertySource {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();

    DriveProperties(DriveRow row) {
        for (DriveColumn column : DriveColumn.SHOWN) {
            if (column != DriveColumn.SPARK && column != DriveColumn.CAPS) {
                boolean counted = column.ordinal() >= DriveColumn.PAGE_INS.ordinal()
                        && column.ordinal() <= DriveColumn.SIZE.ordinal();
                add(counted ? Messages.Property_counted : Messages.Property_general, column.header(),
                        column.text(row));
            }
        }
        DriveCounters counters = row.counters();
        if (counters != null) {
            add(Messages.Property_caps, Messages.Property_missing,
                    String.join(", ", CapsText.missing(counters))); //$NON-NLS-1$
            add(Messages.Property_caps, Messages.Property_unexpected,
                    String.join(", ", CapsText.unexpected(counters))); //$NON-NLS-1$
            add(Messages.Property_caps, Messages.Property_expectedDrive,
                    CapsText.drive(counters.expectedDriveAttBits()));
            add(Messages.Property_caps, Messages.Property_reportedDrive,
                    CapsText.drive(counters.reportedDriveAttBits()));
            add(Messages.Property_caps, Messages.Property_expectedMedia,
                    CapsText.media(counters.expectedMediaAttBits()));
            add(Messages.Property_caps, Messages.Property_reportedMedia,
                    CapsText.media(counters.reportedMediaAttBits()));
        }
    }

    private void add(String category, String name, String value) {
        values.put(name, value);
        categories.put(name, category);
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        var descriptors = new ArrayList<IPropertyDescriptor>();
        for (String name : values.keySet()) {
            var descriptor = new PropertyDescriptor(name, name);
            descriptor.setCategory(categories.get(name));
            descriptors.add(descriptor);
        }
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public @Nullable Object getPropertyValue(@Nullable Object id) {
        return values.get(String.valueOf(id));
    }

    @Override
    public boolean isPropertySet(@Nullable Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(@Nullable Object id) {
        // read-only
    }

    @Override
    public void setPropertyValue(@Nullable Object id, @Nullable Object value) {
        // read-only
    }
}
