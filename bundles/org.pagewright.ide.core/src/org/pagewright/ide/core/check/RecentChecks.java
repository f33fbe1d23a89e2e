// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/**
 * The last checks with what they were made of. A quick fix asks on the UI thread for findings that the check of the same
 * text has just made in the background.
 */
final class RecentChecks {
    private static final int KEPT = 16;

    private final Map<String, Check> checks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Check> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A check.
     *
     * @param texts    the texts of the source and its headers
     * @param options  what it was told
     * @param findings what it found
     */
    private record Check(List<String> texts, CheckOptions options, List<Finding> findings) {
    }

    /** The findings of the same source, headers and options, or null. */
    synchronized @Nullable List<Finding> of(CheckedFile file, CheckOptions options) {
        Check check = checks.get(file.source().name());
        return check != null && check.options().equals(options) && check.texts().equals(texts(file))
                ? check.findings()
                : null;
    }

    synchronized void put(CheckedFile file, CheckOptions options, List<Finding> findings) {
        checks.put(file.source().name(), new Check(texts(file), options, findings));
    }

    private static List<String> texts(CheckedFile file) {
        var texts = new ArrayList<String>();
        texts.add(file.source().text());
        file.headers().stream().map(SourceFile::text).forEach(texts::add);
        return texts;
    }
}
