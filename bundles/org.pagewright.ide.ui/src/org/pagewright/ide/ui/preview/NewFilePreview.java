// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preview;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.CompareViewerSwitchingPane;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ltk.ui.refactoring.ChangePreviewViewerInput;
import org.eclipse.ltk.ui.refactoring.IChangePreviewViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.ide.core.change.CreateFileChange;
import org.pagewright.ide.ui.runs.LaterContent;

/** The compare pane of a preview for a file that does not exist yet: nothing on the left, the new text on the right. */
public final class NewFilePreview implements IChangePreviewViewer {
    private @Nullable Pane pane;
    private @Nullable CreateFileChange newest;

    @Override
    public void createControl(@Nullable Composite parent) {
        var configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        configuration.setProperty(CompareConfiguration.MIRRORED, Boolean.FALSE);
        configuration.setLeftLabel(Messages.NewFilePreview_before);
        configuration.setRightLabel(Messages.NewFilePreview_after);
        pane = new Pane(parent, configuration);
    }

    @Override
    public @Nullable Control getControl() {
        return pane;
    }

    @Override
    public void setInput(@Nullable ChangePreviewViewerInput input) {
        Pane shown = pane;
        if (shown != null && input != null && input.getChange() instanceof CreateFileChange change) {
            newest = change;
            shown.setText(change.getName());
            // the first comparison makes a whole viewer
            LaterContent.make(shown, () -> {
                if (change.equals(newest)) {
                    shown.setInput(new DiffNode(new Side(""), new Side(change.text()))); //$NON-NLS-1$
                }
            });
        }
    }

    /** Finds the viewer for the kind of text. */
    private static final class Pane extends CompareViewerSwitchingPane {
        private final CompareConfiguration configuration;

        Pane(@Nullable Composite parent, CompareConfiguration configuration) {
            super(parent, SWT.BORDER | SWT.FLAT);
            this.configuration = configuration;
        }

        @Override
        protected @Nullable Viewer getViewer(@Nullable Viewer old, @Nullable Object input) {
            return input instanceof ICompareInput compared
                    ? CompareUI.findContentViewer(old, compared, this, configuration)
                    : null;
        }
    }

    /** One text of the comparison. */
    private record Side(String text) implements ITypedElement, IEncodedStreamContentAccessor {
        @Override
        public String getName() {
            return ""; //$NON-NLS-1$
        }

        @Override
        public @Nullable Image getImage() {
            return null;
        }

        @Override
        public String getType() {
            return ITypedElement.TEXT_TYPE;
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getCharset() {
            return StandardCharsets.UTF_8.name();
        }
    }
}
