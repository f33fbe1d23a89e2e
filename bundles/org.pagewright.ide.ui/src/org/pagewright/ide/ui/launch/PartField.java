// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pagewright.boot.BootRequest;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The NAND part: a preset, one of a plug-in, or one of the user's own file; its geometry stands below. */
final class PartField extends ChoiceField {
    private final PathField ownFile;
    private String readFrom = ""; //$NON-NLS-1$
    private @Nullable NandParts parts;
    private @Nullable String fileError;

    PartField(Composite parent, PathField ownFile, BootTab tab) {
        super(parent, Messages.NandTab_part, BootAttributes.PART, BootRequest.DEFAULT_PART, List.of(), SWT.NONE, tab);
        this.ownFile = ownFile;
        new Label(parent, SWT.NONE);
        describe(parent, this::geometry);
        offer(known().all().stream().map(NandPart::id).toList());
    }

    /** The parts there are; an own file is read when its name changes. */
    private NandParts known() {
        NandParts known = parts;
        if (known == null || !readFrom.equals(ownFile.path())) {
            readFrom = ownFile.path();
            fileError = null;
            known = NandParts.presets();
            try {
                known = BootChoices.parts(PathField.isFile(readFrom) ? readFrom : ""); //$NON-NLS-1$
            } catch (BadInputException e) {
                fileError = e.sentence();
            }
            parts = known;
            offer(known.all().stream().map(NandPart::id).toList());
        }
        return known;
    }

    private String geometry(String id) {
        try {
            return BootChoices.describe(known().byId(id.isEmpty() ? BootRequest.DEFAULT_PART : id));
        } catch (BadInputException e) {
            return ""; //$NON-NLS-1$
        }
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        parts = null; // the file may have changed since
        super.read(configuration);
    }

    @Override
    public @Nullable String error() {
        NandParts known = known();
        String broken = fileError;
        try {
            if (broken == null && !value().isEmpty()) {
                known.byId(value());
            }
            return broken;
        } catch (BadInputException e) {
            return e.sentence();
        }
    }
}
