// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.net.URL;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.AbstractWebBrowser;
import org.eclipse.ui.browser.AbstractWorkbenchBrowserSupport;
import org.eclipse.ui.browser.IWebBrowser;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;

/**
 * Opens pages where Eclipse has no other support for browsers: in the machine's browser, and pages of the help in our
 * window where the machine has none. Where Eclipse has another support and there is a browser, that one does it all.
 */
public final class HelpBrowserSupport extends AbstractWorkbenchBrowserSupport {
    private static final String OWN_BUNDLE = "org.pagewright.ide.ui"; //$NON-NLS-1$

    @Override
    public IWebBrowser createBrowser(int style, @Nullable String id, @Nullable String name, @Nullable String tip)
            throws PartInitException {
        IWorkbenchBrowserSupport other = HelpBrowser.isThere() ? other() : null;
        return other == null ? new Launched(id) : other.createBrowser(style, id, name, tip);
    }

    @Override
    public IWebBrowser createBrowser(@Nullable String id) throws PartInitException {
        return createBrowser(AS_EXTERNAL, id, null, null);
    }

    @Override
    public boolean isInternalWebBrowserAvailable() {
        IWorkbenchBrowserSupport other = other();
        return other != null && other.isInternalWebBrowserAvailable();
    }

    private static @Nullable IWorkbenchBrowserSupport other() {
        for (IConfigurationElement each : Platform.getExtensionRegistry()
                .getConfigurationElementsFor(PlatformUI.PLUGIN_ID, "browserSupport")) { //$NON-NLS-1$
            if (!each.getContributor().getName().equals(OWN_BUNDLE)) {
                try {
                    return (IWorkbenchBrowserSupport) each.createExecutableExtension("class"); //$NON-NLS-1$
                } catch (CoreException e) {
                    ILog.of(HelpBrowserSupport.class).log(e.getStatus());
                }
            }
        }
        return null;
    }

    /** The machine's browser, if it has one. */
    private static final class Launched extends AbstractWebBrowser {
        Launched(@Nullable String id) {
            super(id);
        }

        @Override
        public void openURL(@Nullable URL url) throws PartInitException {
            String address = String.valueOf(url);
            if (Program.findProgram("html") == null && HelpAddress.isHelp(address)) { //$NON-NLS-1$
                HelpWindow.show(HelpAddress.page(address));
            } else if (!Program.launch(address)) {
                throw new PartInitException(NLS.bind(Messages.Help_noBrowser, address));
            }
        }
    }
}
