// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.model.Severity;

/** A paging media driver is an extension and a physical device. */
public final class P1EntryPointPair implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P1",
            "A paging media driver is an extension and a physical device", Severity.WARNING,
            "Media drivers that page, every kernel generation and memory model.",
            "Automatic for the macro; the entry point itself is migration step 3.",
            "Paging has to start before the file server exists, so the driver's factory is installed "
                    + "by a kernel extension entry point. DECLARE_STANDARD_PDD defines a module entry that "
                    + "does nothing; together with an extension macro the entry exists twice and the driver "
                    + "does not link.",
            """
                    DECLARE_STANDARD_PDD()
                        {
                        return new DFactory;
                        }""",
            """
                    DECLARE_EXTENSION_PDD()
                        {
                        return new DFactory;
                        }

                    DECLARE_STANDARD_EXTENSION()
                        {
                        // DFC queue, registration, factory
                        }""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=no-paging-device",
                    "The first fault in paged ROM says `DEMAND-PAGING 9`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        DriverFacts facts = context.facts();
        FunctionFacts standard = facts.function("", "PagewrightStandardPdd");
        FunctionFacts extension = facts.function("", "PagewrightExtensionPdd");
        FunctionFacts entry = facts.function("", "PagewrightStandardExtension");
        FunctionFacts early = facts.function("", "PagewrightPriorityExtension");
        boolean hasEntry = entry != null || early != null;
        boolean media = !facts.classesWith(Role.MEDIA_DRIVER).isEmpty();
        if (standard != null && hasEntry) {
            report(context, standard, Severity.ERROR, "DECLARE_STANDARD_PDD and an extension macro both define the "
                    + "module entry, so the driver does not link; use DECLARE_EXTENSION_PDD.");
        } else if (standard != null && (PagingIntent.isUnmigrated(context) || PagingIntent.pages(context))) {
            report(context, standard, Severity.WARNING, "DECLARE_STANDARD_PDD gives the media driver no entry point at "
                    + "boot, so it cannot page; use DECLARE_EXTENSION_PDD with DECLARE_STANDARD_EXTENSION.");
        }
        if (extension != null && !hasEntry && media) {
            report(context, extension, Severity.ERROR, "DECLARE_EXTENSION_PDD needs an extension entry point in the "
                    + "same binary; without one KernelModuleEntry is undefined.");
        }
    }

    private static void report(RuleContext context, FunctionFacts at, Severity severity, String message) {
        context.report(at.source(), at.node().getDeclarator(), severity, message, List.of());
    }
}
