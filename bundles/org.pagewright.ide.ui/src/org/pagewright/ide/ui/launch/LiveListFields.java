// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.pagewright.boot.CacheSettings;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

/** Limits and ratios of the live list; what the kernel would not start with is told by the engine's own check. */
final class LiveListFields implements AttributeField {
    private final ChoiceField model;
    private final NumberField min;
    private final NumberField max;
    private final NumberField youngOld;
    private final NumberField oldOldest;
    private final List<NumberField> all;

    LiveListFields(Composite parent, ChoiceField model, BootTab tab) {
        this.model = model;
        CacheSettings usual = CacheSettings.DEFAULT;
        min = new NumberField(parent, Messages.KernelTab_minPages, BootAttributes.MIN_PAGES, usual.minPages(), tab);
        max = new NumberField(parent, Messages.KernelTab_maxPages, BootAttributes.MAX_PAGES, usual.maxPages(), tab);
        youngOld = new NumberField(parent, Messages.KernelTab_youngOld, BootAttributes.YOUNG_OLD,
                usual.youngOldRatio(), tab);
        oldOldest = new NumberField(parent, Messages.KernelTab_oldOldest, BootAttributes.OLD_OLDEST,
                usual.oldOldestRatio(), tab);
        all = List.of(min, max, youngOld, oldOldest);
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        for (NumberField field : all) {
            field.read(configuration);
        }
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        all.forEach(field -> field.write(configuration));
    }

    @Override
    public @Nullable String error() {
        for (NumberField field : all) {
            String error = field.error();
            if (error != null) {
                return error;
            }
        }
        try {
            new CacheSettings(min.value(), max.value(), youngOld.value(), oldOldest.value()).check(memoryModel());
            return null;
        } catch (BadInputException e) {
            return e.sentence();
        }
    }

    private MemoryModel memoryModel() {
        for (MemoryModel each : MemoryModel.values()) {
            if (each.id().equals(model.value())) {
                return each;
            }
        }
        return MemoryModel.MULTIPLE;
    }
}
