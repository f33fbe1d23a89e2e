// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Which kernel is simulated. */
final class KernelTab extends BootTab {
    KernelTab() {
        super(Messages.KernelTab_name, Icon.BOARD);
    }

    @Override
    void addFields(Composite parent) {
        List<String> generations = Arrays.stream(KernelGeneration.values()).map(KernelGeneration::id).toList();
        List<String> models = Arrays.stream(MemoryModel.values()).map(MemoryModel::id).toList();
        add(new ChoiceField(parent, Messages.KernelTab_generation, BootAttributes.KERNEL, generations, false, this));
        add(new ChoiceField(parent, Messages.KernelTab_memoryModel, BootAttributes.MEMORY_MODEL, models, false, this));
    }
}
