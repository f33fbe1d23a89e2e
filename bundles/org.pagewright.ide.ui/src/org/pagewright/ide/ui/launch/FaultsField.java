// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.pagewright.boot.board.FaultPlan;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.model.BadInputException;

/** What goes wrong: lines in the command line's grammar, or chosen from the list of all faults. */
final class FaultsField extends ListField {

    FaultsField(Composite parent, BootTab tab) {
        super(parent, Messages.NandTab_faults, BootAttributes.FAULTS, tab);
        addButton(parent, Messages.NandTab_addFault, FaultsField::choose);
    }

    private static List<String> choose(Shell shell) {
        var dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return element instanceof BootChoices.Fault fault ? fault.spec() + " - " + fault.meaning() : ""; //$NON-NLS-1$ //$NON-NLS-2$
            }
        });
        dialog.setTitle(Messages.NandTab_addFaultTitle);
        dialog.setMessage(Messages.NandTab_addFaultMessage);
        dialog.setElements(BootChoices.faults().toArray());
        dialog.setMultipleSelection(true);
        dialog.setSize(100, 20);
        dialog.open();
        Object[] chosen = dialog.getResult();
        return chosen == null ? List.of()
                : Arrays.stream(chosen).map(BootChoices.Fault.class::cast).map(BootChoices.Fault::spec).toList();
    }

    @Override
    public @Nullable String error() {
        try {
            FaultPlan.parse(items());
            return null;
        } catch (BadInputException e) {
            return e.sentence();
        }
    }
}
