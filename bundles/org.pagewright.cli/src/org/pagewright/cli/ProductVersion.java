// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Manifest;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar this class came from. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        String runtime = "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
        return new String[] { "pagewright " + bundleVersion(), runtime };
    }

    private static String bundleVersion() throws IOException {
        String resource = ProductVersion.class.getSimpleName() + ".class";
        var location = ProductVersion.class.getResource(resource);
        if (location == null) {
            return "1.0.0";
        }
        String text = location.toString();
        int inside = text.indexOf('!');
        if (!text.startsWith("jar:") || inside < 0) {
            return "1.0.0 (from classes)";
        }
        var manifest = java.net.URI.create(text.substring(0, inside + 1) + "/META-INF/MANIFEST.MF").toURL();
        try (InputStream in = manifest.openStream()) {
            String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
            return version == null ? "1.0.0" : version;
        }
    }
}
