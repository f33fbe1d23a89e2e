// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.console.FileLink;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.fix.RulePage;

/** Links in the console of a simulated boot: a source to its line, a rule to its page. */
public final class BootConsoleLinks implements IPatternMatchListenerDelegate {
    private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d+))?$"); //$NON-NLS-1$

    private @Nullable TextConsole console;

    @Override
    public void connect(@Nullable TextConsole connected) {
        console = connected != null && isBoot(connected) ? connected : null;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    /** Other programs have consoles of the same type. */
    private static boolean isBoot(TextConsole console) {
        try {
            var process = console instanceof IConsole shown ? shown.getProcess() : null;
            ILaunchConfiguration configuration = process == null ? null : process.getLaunch().getLaunchConfiguration();
            return configuration != null && configuration.getType().getIdentifier().equals(BootAttributes.TYPE);
        } catch (CoreException e) {
            return false; // the configuration is gone
        }
    }

    @Override
    public void matchFound(@Nullable PatternMatchEvent event) {
        TextConsole shown = console;
        if (shown == null || event == null) {
            return;
        }
        try {
            String text = shown.getDocument().get(event.getOffset(), event.getLength());
            IHyperlink link = text.startsWith("[") ? new RuleLink(text.substring(1, text.length() - 1)) //$NON-NLS-1$
                    : place(text);
            if (link != null) {
                shown.addHyperlink(link, event.getOffset(), event.getLength());
            }
        } catch (BadLocationException e) {
            return; // the console was cut while it grew
        }
    }

    /** A link to a file of the workspace; others are left alone. */
    private static @Nullable IHyperlink place(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(new Path(matcher.group(1)));
        String line = matcher.group(2);
        return file == null || !file.exists() ? null
                : new FileLink(file, null, -1, -1, line == null ? -1 : Integer.parseInt(line));
    }

    /**
     * Opens the page of a rule.
     *
     * @param rule its id
     */
    private record RuleLink(String rule) implements IHyperlink {
        @Override
        public void linkEntered() {
            // the console draws it
        }

        @Override
        public void linkExited() {
            // the console draws it
        }

        @Override
        public void linkActivated() {
            RulePage.open(rule);
        }
    }
}
