// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.nio.file.Path;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.ui.compare.CompareMenu;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.ExportFile;
import org.pagewright.ide.ui.runs.PinAction;
import org.pagewright.ide.ui.runs.RunMenu;
import org.pagewright.ide.ui.runs.ViewAction;

/** Tool bar, view menu and context menu of the view. */
final class DriveActions {
    private static final String PROPERTIES_VIEW = "org.eclipse.ui.views.PropertySheet"; //$NON-NLS-1$

    private final PagingDrivesView view;
    private final IAction export = new ViewAction(Messages.Action_export, Icon.EXPORT, this::export);

    DriveActions(PagingDrivesView view) {
        this.view = view;
    }

    void fillToolBar(IToolBarManager toolBar) {
        toolBar.add(new Separator());
        toolBar.add(link());
        toolBar.add(export);
        toolBar.add(new Separator());
        toolBar.add(new CompareMenu(view));
        toolBar.add(new RunMenu(view));
        toolBar.add(new PinAction(view));
    }

    void fillTable(IActionBars bars, IWorkbenchPartSite site, TableViewer viewer) {
        var properties = new ViewAction(Messages.Action_properties, null, this::showProperties);
        bars.setGlobalActionHandler(ActionFactory.PROPERTIES.getId(), properties);
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fillContext(manager, bars, properties));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
        site.registerContextMenu(menu, viewer);
    }

    private void fillContext(IMenuManager menu, IActionBars bars, IAction properties) {
        IAction copy = bars.getGlobalActionHandler(ActionFactory.COPY.getId());
        copy.setText(PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? "" //$NON-NLS-1$
                : ActionFactory.COPY.create(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).getText());
        menu.add(copy);
        menu.add(export);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(properties);
    }

    private IAction link() {
        var link = new Action(Messages.Action_link, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                view.setLinked(isChecked());
            }
        };
        link.setToolTipText(Messages.Action_link);
        link.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages()
                .getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
        return link;
    }

    private void export() {
        Path file = ExportFile.ask(view.getViewSite(), "drives.csv", "*.csv", "*.json"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (file != null) {
            view.export(file);
        }
    }

    private void showProperties() {
        try {
            view.getSite().getPage().showView(PROPERTIES_VIEW);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
