// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import java.util.Map;
import java.util.Objects;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextHoverExtension;
import org.osgi.framework.Bundle;
import org.pagewright.ide.ui.cdt.ForeignObject.Answer;

/** Makes what CDT's extension points ask for, of the interfaces in the bundle that declares the extension point. */
public final class CEditorExtension implements IExecutableExtensionFactory, IExecutableExtension {
    private static final String HOVER = "org.eclipse.cdt.ui.text.c.hover.ICEditorTextHover"; //$NON-NLS-1$
    private static final String PROPOSALS = "org.eclipse.cdt.ui.text.contentassist.ICompletionProposalComputer"; //$NON-NLS-1$

    private @Nullable IConfigurationElement element;
    private String wanted = ""; //$NON-NLS-1$

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property,
            @Nullable Object data) {
        element = config;
        wanted = String.valueOf(data);
    }

    @Override
    public Object create() throws CoreException {
        return switch (wanted) {
        case "hover" -> make(HOVER, new FindingAndMacroHover().answers(), ITextHoverExtension.class); //$NON-NLS-1$
        case "proposals" -> make(PROPOSALS, MacroComputer.answers()); //$NON-NLS-1$
        default -> throw new CoreException(Status.error(wanted));
        };
    }

    private Object make(String name, Map<String, Answer> answers, Class<?>... more) throws CoreException {
        String point = Objects.requireNonNull(element).getDeclaringExtension().getExtensionPointUniqueIdentifier();
        Bundle bundle = ContributorFactoryOSGi
                .resolve(Platform.getExtensionRegistry().getExtensionPoint(point).getContributor());
        try {
            Class<?> type = bundle.loadClass(name);
            var interfaces = new Class<?>[more.length + 1];
            interfaces[0] = type;
            System.arraycopy(more, 0, interfaces, 1, more.length);
            return ForeignObject.of(Objects.requireNonNull(type.getClassLoader()), answers, interfaces);
        } catch (ClassNotFoundException e) {
            throw new CoreException(Status.error(e.getMessage(), e));
        }
    }
}
