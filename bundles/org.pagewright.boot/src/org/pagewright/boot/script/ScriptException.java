// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** A user's script threw; the message is one sentence that names class, file and line. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Wraps what a script threw.
     *
     * @param what   what the class is: "workload" or "driver model"
     * @param script full name of the class
     * @param cause  what it threw
     */
    public ScriptException(String what, String script, RuntimeException cause) {
        super(sentence(what, script, cause), cause);
    }

    private static String sentence(String what, String script, RuntimeException cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith(script)) {
                place = " at " + element;
                break;
            }
        }
        String message = cause.getMessage();
        return "The " + what + " " + script + " threw " + cause.getClass().getSimpleName()
                + (message == null ? "" : ": " + message) + place + ".";
    }
}
