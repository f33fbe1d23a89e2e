// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.pagewright.ide.core.drives.DriveRow;

/** Gives drives to the Properties view. */
@NonNullByDefault({}) // the interface leaves open what may be null
public final class DriveAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object element, Class<T> type) {
        @Nullable
        Object source = element instanceof DriveRow row && type == IPropertySource.class ? new DriveProperties(row)
                : null;
        return type.cast(source);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { IPropertySource.class };
    }
}
