// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

import org.pagewright.migration.parse.ParsedSource;

/**
 * The names a source defines, enough to tell which sources belong together.
 *
 * @param functions   functions with a body, with class and number of parameters
 * @param classes     classes declared or implemented
 * @param implemented classes of which it has functions with a body
 */
public record Outline(Set<String> functions, Set<String> classes, Set<String> implemented) {

    /** Reads the names of one source. */
    public static Outline of(ParsedSource source) {
        var functions = new ArrayList<FunctionFacts>();
        var classes = new LinkedHashMap<String, ClassFacts>();
        source.unit().accept(new FactsReader(source, functions, classes, false));
        var functionNames = new HashSet<String>();
        var implemented = new HashSet<String>();
        for (FunctionFacts function : functions) {
            functionNames.add(function.qualifiedName() + "/" + function.parameters().size());
            implemented.add(function.className());
        }
        implemented.remove("");
        var classNames = new HashSet<>(classes.keySet());
        classNames.addAll(implemented);
        return new Outline(functionNames, classNames, implemented);
    }
}
