// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import org.pagewright.boot.BootResult;
import org.pagewright.model.BadInputException;

/** The user's own classes while a boot runs. */
final class UserClasses {
    private UserClasses() {
    }

    /** A run that may need them. */
    @FunctionalInterface
    interface Run {
        BootResult run() throws BadInputException, IOException;
    }

    /**
     * Runs with folders and jars on the context class path.
     *
     * @param classPath folders and jars, separated as on this system; may be empty
     * @throws BadInputException when one of them does not exist, or from the run
     */
    static BootResult with(String classPath, Run run) throws BadInputException, IOException {
        if (classPath.isEmpty()) {
            return run.run();
        }
        var places = new ArrayList<URL>();
        for (String place : classPath.split(File.pathSeparator)) {
            if (!Files.exists(Path.of(place))) {
                throw new BadInputException("There is no folder or jar " + place + " for --class-path.");
            }
            places.add(Path.of(place).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(places.toArray(URL[]::new), UserClasses.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return run.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
