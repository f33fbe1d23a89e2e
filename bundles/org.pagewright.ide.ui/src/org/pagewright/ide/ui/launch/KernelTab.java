// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.boot.RomFormat;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Which kernel is simulated, and how large its live list is. */
final class KernelTab extends BootTab {
    KernelTab() {
        super(Messages.KernelTab_name, Icon.BOARD);
    }

    @Override
    void addFields(Composite parent) {
        List<String> generations = Arrays.stream(KernelGeneration.values()).map(KernelGeneration::id).toList();
        List<String> models = Arrays.stream(MemoryModel.values()).map(MemoryModel::id).toList();
        add(new ChoiceField(parent, Messages.KernelTab_generation, BootAttributes.KERNEL,
                KernelGeneration.PINNED.id(), generations, this));
        var model = add(new ChoiceField(parent, Messages.KernelTab_memoryModel, BootAttributes.MEMORY_MODEL,
                MemoryModel.MULTIPLE.id(), models, this));
        List<String> roms = Arrays.stream(RomFormat.values()).map(RomFormat::toString).toList();
        List<String> codes = Arrays.stream(PageCoding.values()).map(PageCoding::id).toList();
        add(new ChoiceField(parent, Messages.KernelTab_romFormat, BootAttributes.ROM_FORMAT,
                RomFormat.PLAIN.toString(), roms, this));
        add(new ChoiceField(parent, Messages.KernelTab_codeFormat, BootAttributes.CODE_FORMAT,
                PageCoding.PLAIN.id(), codes, this));
        add(new LiveListFields(parent, model, this));
    }
}
