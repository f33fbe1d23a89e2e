// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import java.lang.reflect.InvocationTargetException;

import org.pagewright.model.BadInputException;

/** Finds a user's class by name, on the thread's context class path. */
public final class ScriptClass {
    /** What the name of a workload or a driver begins with when it is a class. */
    public static final String PREFIX = "java:";

    private ScriptClass() {
    }

    /**
     * An instance of a workload class.
     *
     * @param className full name, without {@link #PREFIX}
     * @throws BadInputException when there is no such class, or it is no {@link WorkloadScript} with a public
     *                           constructor
     */
    public static WorkloadScript load(String className) throws BadInputException {
        return load(className, WorkloadScript.class);
    }

    /**
     * An instance of a class.
     *
     * @param className full name, without {@link #PREFIX}
     * @param type      what it has to implement
     * @throws BadInputException when there is no such class, or it is no such type with a public constructor
     */
    public static <T> T load(String className, Class<T> type) throws BadInputException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            Class<?> found = Class.forName(className, true,
                    context == null ? ScriptClass.class.getClassLoader() : context);
            Object made = found.getConstructor().newInstance();
            if (type.isInstance(made)) {
                return type.cast(made);
            }
            throw new BadInputException("Class " + className + " does not implement " + type.getName() + ".");
        } catch (ClassNotFoundException e) {
            throw new BadInputException(
                    "There is no class " + className + " on the class path; add it with --class-path.");
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new BadInputException("Class " + className + " has no public constructor without parameters.");
        } catch (InvocationTargetException e) {
            throw new BadInputException("The constructor of " + className + " threw " + e.getCause() + ".");
        } catch (LinkageError e) {
            throw new BadInputException("Class " + className + " cannot be loaded: " + e.getMessage() + ".");
        }
    }
}
