// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;

/** Where templates come from: a user's folder first, then the bundle. */
final class TemplateSource {
    private final @Nullable Path folder;

    TemplateSource(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The template of an output, such as {@code entry.cpp}. */
    Template get(String output) throws BadInputException {
        String name = output + ".template";
        Path own = folder == null ? null : folder.resolve(name);
        if (own != null && Files.exists(own)) {
            try {
                return new Template(own.toString(), Files.readString(own));
            } catch (IOException e) {
                throw new BadInputException(own + " cannot be read as a UTF-8 template.", e);
            }
        }
        try (InputStream in = TemplateSource.class.getResourceAsStream("templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + name);
            }
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
