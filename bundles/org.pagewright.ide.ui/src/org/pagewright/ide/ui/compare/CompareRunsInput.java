// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;

/** Two runs of this session; they end with it, so the editor is not restored. */
public final class CompareRunsInput extends PlatformObject implements IEditorInput {
    private final BootRuns.Finished left;
    private final BootRuns.Finished right;

    /**
     * @param left  the run on the left, by convention the older one
     * @param right the run on the right
     */
    public CompareRunsInput(BootRuns.Finished left, BootRuns.Finished right) {
        this.left = left;
        this.right = right;
    }

    /** The run on the left. */
    public BootRuns.Finished left() {
        return left;
    }

    /** The run on the right. */
    public BootRuns.Finished right() {
        return right;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.COMPARE.descriptor();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.Input_name, left.run().number(), right.run().number());
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return NLS.bind(Messages.Input_tooltip, left.run().label(), right.run().label());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompareRunsInput input && input.left.run().equals(left.run())
                && input.right.run().equals(right.run());
    }

    @Override
    public int hashCode() {
        return left.run().hashCode() * 31 + right.run().hashCode();
    }
}
