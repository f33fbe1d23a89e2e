// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.help;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IHelpContentProducer;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.cli.boot.BootReference;

/**
 * Turns {@code docs/NAME.md} into the help page {@code docs/NAME.html}, so that the guides in the repository and the help
 * in the workbench are one text.
 */
public final class GuidePages implements IHelpContentProducer {
    private static final String FOLDER = "docs/"; //$NON-NLS-1$
    /** Made from the simulator's own lists; no file stands behind it. */
    private static final String REFERENCE = "docs/boot-reference.html"; //$NON-NLS-1$

    @Override
    public @Nullable InputStream getInputStream(@Nullable String pluginId, @Nullable String href,
            @Nullable Locale locale) {
        if (href == null || !href.startsWith(FOLDER)) {
            return null;
        }
        String path = href.replaceFirst("[?#].*", ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (!path.endsWith(".html")) { //$NON-NLS-1$
            return null;
        }
        if (path.equals(REFERENCE)) {
            return new ByteArrayInputStream(html(BootReference.markdown()).getBytes(StandardCharsets.UTF_8));
        }
        URL guide = FrameworkUtil.getBundle(GuidePages.class)
                .getEntry(path.substring(0, path.length() - ".html".length()) + ".md"); //$NON-NLS-1$ //$NON-NLS-2$
        if (guide == null) {
            return null;
        }
        try (InputStream in = guide.openStream()) {
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(html(markdown).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            ILog.of(GuidePages.class).error("The help page " + href + " could not be read.", e); //$NON-NLS-1$ //$NON-NLS-2$
            return null;
        }
    }

    /** A whole page; links between guides point to the pages made from them. */
    static String html(String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create());
        String body = HtmlRenderer.builder().extensions(extensions).build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown))
                .replaceAll("href=\"(?!https?:)([^\"#]+)\\.md", "href=\"$1.html") //$NON-NLS-1$ //$NON-NLS-2$
                // A folder is no page here; this guide lists its rules.
                .replaceAll("href=\"rules/?\"", "href=\"check.html\""); //$NON-NLS-1$ //$NON-NLS-2$
        String title = markdown.lines().filter(line -> line.startsWith("# ")).findFirst().orElse("") //$NON-NLS-1$ //$NON-NLS-2$
                .replaceFirst("^# ", ""); //$NON-NLS-1$ //$NON-NLS-2$
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <title>%s</title>
                <style>body { font-family: sans-serif; max-width: 60em } pre { background: rgba(128,128,128,.15);
                padding: .6em } table { border-collapse: collapse } td, th { border: 1px solid gray; padding: .2em .5em;
                text-align: left }</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;"), body); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }
}
