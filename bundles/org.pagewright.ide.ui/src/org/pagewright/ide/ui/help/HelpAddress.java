// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of help pages: those of the help server, and those without one, {@code /BUNDLE/PATH}. */
public final class HelpAddress {
    private static final Pattern PAGE = Pattern.compile("/help/(?:topic|nftopic|ntopic|rtopic)(/[^?#]+)"); //$NON-NLS-1$
    private static final Pattern ASKED = Pattern.compile("[?&]topic=([^&#]+)"); //$NON-NLS-1$

    private HelpAddress() {
    }

    /** Whether an address is one of the help server's, on this machine. */
    public static boolean isHelp(String address) {
        return address.matches("https?://(127\\.0\\.0\\.1|localhost)(:\\d+)?/help/.*"); //$NON-NLS-1$
    }

    /** The page that an address of the help server shows; empty for its contents. */
    public static String page(String address) {
        Matcher asked = ASKED.matcher(address);
        if (asked.find()) {
            String topic = URLDecoder.decode(asked.group(1), StandardCharsets.UTF_8);
            return topic.startsWith("/") ? topic.replaceFirst("[?#].*", "") : page(topic); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        Matcher page = PAGE.matcher(address);
        if (page.find()) {
            return URLDecoder.decode(page.group(1), StandardCharsets.UTF_8);
        }
        return address.startsWith("/") && !address.startsWith("/help/") ? address : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** Where a link on a page leads; empty when it leads out of the help. */
    public static String resolve(String page, String href) {
        if (href.isEmpty() || href.startsWith("#") || href.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) { //$NON-NLS-1$ //$NON-NLS-2$
            return ""; //$NON-NLS-1$
        }
        try {
            return URI.create(page).resolve(href).getPath();
        } catch (IllegalArgumentException e) {
            return ""; //$NON-NLS-1$
        }
    }
}
