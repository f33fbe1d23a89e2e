// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.pagewright.migration.parse.SourceFile;

/** The same driver as other people would have written it: renamed, laid out otherwise, with macros in the way. */
final class DriverVariants {
    private static final String LOCK_MACROS = "#define ENTER_CS NKern::ThreadEnterCS()\n"
            + "#define HOLD(mutex) NKern::FMWait(mutex)\n#define COPY_IN(to, from) kumemget(&to, from, sizeof(to))\n"
            + "#define RETURN_ON_ERROR(r) if (r != KErrNone) return r\n";
    private static final String MACROS = "#define CLIENT_THREAD iClient\n"
            + "#define COMPLETE(status, reason) Kern::RequestComplete(iClient, status, reason)\n";

    /** Each keeps the meaning of a sample; together they go in any order but the layout, which comes last. */
    private static final List<UnaryOperator<String>> MEANING = List.of(
            t -> t.replaceAll("\\bD(Meter|Relay|Nand\\w*?)Channel\\b", "DX$1Link"),
            t -> t.replaceAll("\\bi(Record|Reading|Trace|Pattern|Overflow|Closed)(Status|Des|Dest|Length)\\b",
                    "iMy$1$2"),
            t -> t.replaceAll("\\baStatus\\b", "aCaller").replaceAll("\\ba1\\b", "aFirst"),
            t -> t.replaceAll("if \\((i\\w+Status)\\)", "if ($1 != NULL)"),
            t -> t.replaceAll("if \\((i\\w+Status)\\)", "if ( $1 )"),
            t -> t.replaceAll("(?m)^(\\s*)(Kern::RequestComplete\\(iClient, .*)$", "$1$2 // tells the client"),
            t -> t.replaceAll("Kern::RequestComplete\\(iClient, ", "Kern::RequestComplete( iClient,"),
            t -> t.replaceAll("(?m)^(\\s*)(i\\w+Status = \\w+;)$", "$1// kept until it is done\n$1$2"),
            t -> withMacros(t.replaceAll("Kern::RequestComplete\\(iClient, (\\w+), (\\w+)\\)", "COMPLETE($1, $2)")),
            t -> withMacros(t.replaceAll("(Kern::Thread\\w+\\()iClient,", "$1CLIENT_THREAD,")),
            t -> withMacros(LOCK_MACROS, t.replace("NKern::ThreadEnterCS();", "ENTER_CS;")),
            t -> withMacros(LOCK_MACROS, t.replaceAll("NKern::FMWait\\((\\S+)\\);", "HOLD($1);")),
            t -> withMacros(LOCK_MACROS, t.replaceAll("kumemget\\(&(\\w+), (\\w+), sizeof\\(\\1\\)\\);",
                    "COPY_IN($1, $2);")),
            t -> withMacros(LOCK_MACROS, t.replaceAll("if \\((\\w+) != KErrNone\\)\\n +return \\1;",
                    "RETURN_ON_ERROR($1);")),
            t -> t.replaceAll("\\b(config|other|user|media|factory|pin)\\b(?![\"(.>]|.*#include)", "my_$1"),
            t -> t.replaceAll("(?m)^(\\s*)((kumem|Kern::Pin|media->|r = Loc)\\w.*;)$",
                    "$1$2\t/* 25 \u00b5s, \u00a9 */"),
            t -> t.replaceAll("static_cast<(TDes8|TDesC8|TRequestStatus)\\*>\\((.*?)\\)(?=[,;])", "($1*)$2"),
            t -> t.replaceAll("(?m)^(\\w[\\w* ]*::\\w+\\(.*)$", "/**\n * Part of the driver.\n */\n$1"));

    private static final List<UnaryOperator<String>> LAYOUT = List.of(t -> t, t -> t.replace("    ", "\t"),
            t -> t.replace("\t", "    "), t -> t.replaceAll("\\) \\{\n", ")\n    {\n"),
            t -> t.replaceAll("\\) \\{\n", ")\n{\n"), t -> t.replace("\n", "\r\n"),
            t -> t.replace("    ", "\t").replace("\n", "\r\n"), t -> t.replace("\n\n", "\n"));

    private DriverVariants() {
    }

    private static String withMacros(String text) {
        return withMacros(MACROS, text);
    }

    private static String withMacros(String macros, String text) {
        return text.contains(macros) ? text : text.replaceFirst("(#include \"\\w+.h\"\n)", "$1\n" + macros);
    }

    /** A variant of a sample, the same for the same seed. */
    static SourceFile of(SourceFile sample, long seed) {
        var random = new Random(seed);
        String text = sample.text();
        for (UnaryOperator<String> change : MEANING) {
            text = random.nextInt(3) == 0 ? change.apply(text) : text;
        }
        return new SourceFile(sample.name(), LAYOUT.get(random.nextInt(LAYOUT.size())).apply(text));
    }
}
