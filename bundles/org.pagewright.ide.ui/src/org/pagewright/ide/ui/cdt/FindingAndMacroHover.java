// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.ui.assist.MacroTextHover;
import org.pagewright.ide.ui.cdt.ForeignObject.Answer;

/**
 * What CDT's editor shows under the pointer: the findings there, and in a header what its macro means. CDT shows the first
 * hover that has something to say: its own for marks that are drawn into the text, which those of information are not, and
 * then this one before its last, the one for other marks.
 */
final class FindingAndMacroHover {
    private final MacroTextHover macros = new MacroTextHover();

    Map<String, Answer> answers() {
        IInformationControlCreator control = parent -> new DefaultInformationControl(parent,
                EditorsUI.getTooltipAffordanceString());
        return Map.of("getHoverRegion", //$NON-NLS-1$
                arguments -> arguments[0] instanceof ITextViewer viewer && arguments[1] instanceof Integer offset
                        ? macros.getHoverRegion(viewer, offset)
                        : null,
                "getHoverInfo", //$NON-NLS-1$
                arguments -> arguments[0] instanceof ITextViewer viewer && arguments[1] instanceof IRegion region
                        ? info(viewer, region)
                        : null,
                "getHoverControlCreator", arguments -> control); //$NON-NLS-1$
    }

    private @Nullable String info(ITextViewer viewer, IRegion region) {
        var text = new StringBuilder();
        if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
            for (String finding : findings(source.getAnnotationModel(), region)) {
                text.append("<p>").append(escaped(finding)).append("</p>"); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        String macro = HeaderDocument.is(viewer.getDocument()) ? macros.getHoverInfo(viewer, region) : null;
        if (macro != null) {
            text.append(macro);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static Set<String> findings(IAnnotationModel model, IRegion region) {
        var findings = new LinkedHashSet<String>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof MarkerAnnotation mark && isOurs(mark) && position != null
                    && position.overlapsWith(region.getOffset(), Math.max(region.getLength(), 1))) {
                findings.add(mark.getText());
            }
        }
        return findings;
    }

    private static boolean isOurs(MarkerAnnotation mark) {
        try {
            return !mark.isMarkedDeleted() && FindingMarkers.TYPE.equals(mark.getMarker().getType());
        } catch (CoreException e) {
            return false; // the marker is gone, and its mark will be
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }
}
