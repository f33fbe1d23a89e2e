// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** What the sources and the header show a media driver is meant to page. */
final class PagingIntent {
    /** Calls that ask whether a request is one of the pager's. */
    static final Set<String> QUESTIONS = Set.of("PageInRequest", "PagingRequest");
    private static final Set<String> PAGE_IN_NAMES = Set.of("ERomPageInRequest", "ECodePageInRequest",
            "KMediaAttPageable", "KDriveAttPageable", "RegisterPagingDevice");
    private static final Set<String> DATA_NAMES = Set.of("EDataPaging", "PageOutRequest");

    private static final Set<String> REMOVABLE_NAMES = Set.of("KDriveAttRemovable", "MEDIA_DEVICE_PCCARD",
            "MEDIA_DEVICE_MMC", "MEDIA_DEVICE_CSA", "ERemovableMedia0", "ERemovableMedia1", "ERemovableMedia2",
            "ERemovableMedia3");

    private static final int REGISTRATION_ARGUMENTS = 6;

    private PagingIntent() {
    }

    /** Whether the driver is to page: it says so itself, or the header does. */
    static boolean pages(RuleContext context) {
        if (context.facts().classesWith(Role.MEDIA_DRIVER).isEmpty()) {
            return false;
        }
        MediaDriverSettings settings = context.options().settings();
        Set<String> names = context.facts().namesUsed();
        return settings != null && settings.pages() || PAGE_IN_NAMES.stream().anyMatch(names::contains);
    }

    /**
     * Whether this is the driver of a fixed media whose factory is not installed at boot and which knows nothing of
     * paging. Pulling out a removable media makes every page-in fail, so its driver is left as it is (fact sheet 4.4).
     */
    static boolean isUnmigrated(RuleContext context) {
        return context.facts().function("", "PagewrightStandardPdd") != null
                && !context.facts().classesWith(Role.MEDIA_DRIVER).isEmpty() && !isRemovable(context);
    }

    /** Whether the driver says of its drives, or of the device it answers for, that they are removable. */
    private static boolean isRemovable(RuleContext context) {
        Set<String> names = context.facts().namesUsed();
        return REMOVABLE_NAMES.stream().anyMatch(names::contains) && !names.contains("KDriveAttInternal");
    }

    /** Whether the driver is to page code or ROM; without a header, whatever it registers. */
    static boolean pages(RuleContext context, PagingType type) {
        MediaDriverSettings settings = context.options().settings();
        return settings == null || settings.pagingTypes().contains(type);
    }

    /** Whether the driver is to page data. */
    static boolean pagesData(RuleContext context) {
        MediaDriverSettings settings = context.options().settings();
        if (settings != null) {
            return settings.pagingTypes().contains(PagingType.DATA);
        }
        Set<String> names = context.facts().namesUsed();
        return pages(context) && (DATA_NAMES.stream().anyMatch(names::contains)
                || registrations(context, "LocDrv::RegisterPagingDevice").stream()
                        .anyMatch(c -> c.argument(3).contains("EData")));
    }

    /** Calls of a registration function. */
    static List<CallSite> registrations(RuleContext context, String callee) {
        return context.facts().functions().stream().flatMap(f -> f.calls().stream())
                .filter(c -> c.calls(callee)).toList();
    }

    /** Calls of a registration function that have all of its six arguments. */
    static List<CallSite> wholeRegistrations(RuleContext context, String callee) {
        return registrations(context, callee).stream().filter(c -> c.arguments().size() == REGISTRATION_ARGUMENTS)
                .toList();
    }

    /** Whether the media given to a registration is of a class of its own whose functions are not in the sources. */
    static boolean isBuiltElsewhere(RuleContext context, CallSite registration, int argument) {
        String type = argument < registration.arguments().size()
                ? context.facts().graph().classOf(registration.owner(), registration.arguments().get(argument))
                : null;
        return type != null && !type.equals("DPrimaryMediaBase") && context.facts().functionsOf(type).isEmpty();
    }

    /** Whether the driver is a media extension, which hands requests on to the media below it. */
    static boolean isExtension(RuleContext context) {
        return context.facts().namesUsed().stream()
                .anyMatch(n -> n.startsWith("EMediaExtension") || n.equals("MEDIA_DEVICE_NFE"))
                || context.facts().classes().stream().anyMatch(c -> c.bases().contains("DMediaDriverExtension"));
    }

    /** The Request functions of the media drivers in the sources. */
    static List<FunctionFacts> requests(RuleContext context) {
        return context.facts().classesWith(Role.MEDIA_DRIVER).stream()
                .map(driver -> context.facts().function(driver, "Request")).filter(Objects::nonNull).toList();
    }

    /**
     * The Request functions of the media drivers that are to page: of several drivers those that name anything of
     * paging themselves, or the first.
     */
    static List<FunctionFacts> pagingRequests(RuleContext context) {
        List<FunctionFacts> all = requests(context);
        List<FunctionFacts> paging = all.size() < 2 ? all
                : all.stream().filter(request -> {
                    Set<String> names = namesOf(context, request.className());
                    return PAGE_IN_NAMES.stream().anyMatch(names::contains);
                }).toList();
        return paging.isEmpty() ? all.stream().limit(1).toList() : paging;
    }

    /** Names used in the functions of a class and in what they call; of the only driver, in all of the sources. */
    static Set<String> namesOf(RuleContext context, String className) {
        DriverFacts facts = context.facts();
        if (facts.classesWith(Role.MEDIA_DRIVER).equals(List.of(className))) {
            return facts.namesUsed();
        }
        var reached = new LinkedHashSet<FunctionFacts>();
        var work = new ArrayDeque<FunctionFacts>();
        facts.withBases(className).forEach(name -> work.addAll(facts.functionsOf(name)));
        var names = new HashSet<String>();
        while (!work.isEmpty()) {
            FunctionFacts function = work.remove();
            if (reached.add(function)) {
                names.addAll(Syntax.names(function.node()));
                function.calls().forEach(call -> work.addAll(facts.graph().targets(call)));
            }
        }
        return names;
    }
}
