// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.behaviour.RegistrationBehaviour.Step;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.migration.walk.Value;
import org.pagewright.migration.walk.ValueKind;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;

/** Reads what a media driver really does, including its mistakes, by walking its sources request by request. */
public final class BehaviourReader {
    private static final long DRIVE_PAGEABLE = 0x100;
    private static final long MEDIA_PAGEABLE = 0x200;
    private static final long SWAP = 0xF8;
    private static final long ROM = 0xF9;

    private final DriverFacts facts;
    private final KernelGeneration generation;
    private final DriverWalk walk;
    private final String driver;
    private final Map<String, Value> created;
    private final @Nullable RequestReader requests;

    private BehaviourReader(DriverFacts facts, KernelGeneration generation) {
        this.facts = facts;
        this.generation = generation;
        this.walk = new DriverWalk(facts, generation);
        this.driver = facts.classesWith(Role.MEDIA_DRIVER).stream()
                .filter(name -> facts.function(name, "Request") != null).findFirst()
                .orElse(facts.classesWith(Role.MEDIA_DRIVER).getFirst());
        this.created = walk.created(driver);
        FunctionFacts request = facts.function(driver, "Request");
        this.requests = request == null ? null : new RequestReader(facts, walk, request);
    }

    /**
     * The behaviour of the media driver in these sources.
     *
     * @throws BadInputException when there is no class derived from DMediaDriver in them
     */
    public static DriverBehaviour read(List<SourceFile> sources, CheckOptions options) throws BadInputException {
        DriverFacts facts = DriverChecker.facts(sources, options);
        if (facts.classesWith(Role.MEDIA_DRIVER).isEmpty()) {
            String first = sources.isEmpty() ? "the sources" : sources.get(0).name();
            throw new BadInputException(
                    first + " has no class derived from DMediaDriver, so there is nothing to boot.");
        }
        return LargeStack.run(sources, () -> new BehaviourReader(facts, options.kernel()).read());
    }

    private DriverBehaviour read() {
        var behaviours = new EnumMap<RequestKind, RequestBehaviour>(RequestKind.class);
        RequestReader reader = requests;
        if (reader != null) {
            for (RequestKind kind : RequestKind.values()) {
                behaviours.put(kind, reader.read(kind, created));
            }
        }
        RegistrationBehaviour registration = new EntryPointReader(facts, generation).read();
        return new DriverBehaviour(registration, behaviours, caps(behaviours.get(RequestKind.CAPS)),
                reportsRom(registration), reports("KPartitionTypePagedData", SWAP),
                addsRomOffset(behaviours), defersFragments(behaviours, reader), defersPageIns(behaviours, reader),
                staleCache(behaviours, reader), staysBusy(behaviours, reader), bypassesPinning());
    }

    /** Whether the media overrides the subsystem's Request, which pins, and does not call it. */
    private boolean bypassesPinning() {
        return facts.classesWith(Role.PRIMARY_MEDIA).stream().map(name -> facts.function(name, "Request"))
                .filter(Objects::nonNull).anyMatch(function -> function.calls().stream()
                        .noneMatch(c -> c.calls("DPrimaryMediaBase::Request")));
    }

    /** Whether a partition of a type is reported; null when the types come from the media or from other sources. */
    private @Nullable Boolean reports(String name, long type) {
        FunctionFacts info = facts.function(driver, "PartitionInfo");
        List<Value> types = info == null ? List.of()
                : walk.paths(info, RequestKind.CAPS, created, DriverWalk.MAX_PATHS).stream()
                        .flatMap(end -> end.effects().stream()).filter(e -> e.kind() == Effect.Kind.ASSIGN
                                && e.name().equals("iPartitionType"))
                        .map(Effect::value).toList();
        if (types.contains(new Value(ValueKind.NUMBER, type)) || facts.namesUsed().contains(name)) {
            return true;
        }
        return types.isEmpty() || types.stream().anyMatch(value -> !value.is(ValueKind.NUMBER)) ? null : false;
    }

    /** The subsystem looks for the ROM partition during registration, when the queue receives already. */
    private @Nullable Boolean reportsRom(RegistrationBehaviour registration) {
        Boolean reported = reports("KPartitionTypeROM", ROM);
        return registration.makes(Step.PAGING) && !registration.inOrder(Step.RECEIVE, Step.PAGING) ? Boolean.FALSE
                : reported;
    }

    /** What code page-ins or reads have added too is not the start of the ROM image. */
    private static @Nullable Boolean addsRomOffset(Map<RequestKind, RequestBehaviour> requests) {
        RequestBehaviour rom = requests.get(RequestKind.ROM_PAGE_IN);
        Value added = rom == null ? null : rom.position();
        if (added == null || added.number() == 0) {
            return added == null ? null : Boolean.FALSE;
        }
        for (RequestKind other : List.of(RequestKind.CODE_PAGE_IN, RequestKind.READ)) {
            RequestBehaviour behaviour = requests.get(other);
            Value usual = behaviour == null ? null : behaviour.position();
            if (usual != null) {
                return usual.number() == Value.SOMETHING && added.number() == Value.SOMETHING ? null
                        : Boolean.valueOf(usual.number() != added.number());
            }
        }
        return true;
    }

    /** Whether a page-in is put off for ever once another was served: the driver does not become idle again. */
    private static boolean staysBusy(Map<RequestKind, RequestBehaviour> requests, @Nullable RequestReader reader) {
        RequestBehaviour first = requests.get(RequestKind.CODE_PAGE_IN);
        List<Map<String, Value>> after = first == null ? List.of() : first.statesAfter();
        return reader != null && first != null && first.answer() == Answer.SERVED && !after.isEmpty() && after.stream()
                .allMatch(state -> reader.read(RequestKind.CODE_PAGE_IN, state).answer() == Answer.DEFERRED);
    }

    private static boolean defersFragments(Map<RequestKind, RequestBehaviour> requests,
            @Nullable RequestReader reader) {
        RequestBehaviour fragment = requests.get(RequestKind.FRAGMENT);
        if (fragment == null || reader == null) {
            return false;
        }
        return fragment.answer() == Answer.DEFERRED || fragment.answer() == Answer.SERVED && fragment.statesAfter()
                .stream()
                .anyMatch(state -> reader.read(RequestKind.FRAGMENT, state).answer() == Answer.DEFERRED);
    }

    private static boolean defersPageIns(Map<RequestKind, RequestBehaviour> requests, @Nullable RequestReader reader) {
        RequestBehaviour fragment = requests.get(RequestKind.FRAGMENT);
        if (fragment == null || reader == null || fragment.answer() != Answer.SERVED) {
            return false;
        }
        return fragment.statesAfter().stream().anyMatch(state -> List.of(RequestKind.ROM_PAGE_IN,
                RequestKind.CODE_PAGE_IN).stream().anyMatch(kind -> isNewlyDeferred(kind, requests, reader, state)));
    }

    private static boolean isNewlyDeferred(RequestKind kind, Map<RequestKind, RequestBehaviour> requests,
            RequestReader reader, Map<String, Value> state) {
        RequestBehaviour idle = requests.get(kind);
        return idle != null && idle.answer() == Answer.SERVED
                && reader.read(kind, state).answer() == Answer.DEFERRED;
    }

    private static boolean staleCache(Map<RequestKind, RequestBehaviour> requests, @Nullable RequestReader reader) {
        return isStale(requests, reader, RequestKind.CODE_PAGE_IN, RequestKind.WRITE)
                || isStale(requests, reader, RequestKind.DATA_PAGE_IN, RequestKind.DATA_PAGE_OUT);
    }

    /** Whether a page-in is answered without the hardware after its position was compared, and after a write still is. */
    private static boolean isStale(Map<RequestKind, RequestBehaviour> requests, @Nullable RequestReader reader,
            RequestKind pageIn, RequestKind write) {
        RequestBehaviour first = requests.get(pageIn);
        if (first == null || reader == null) {
            return false;
        }
        for (Map<String, Value> filled : first.statesAfter()) {
            Set<String> guards = CacheHits.guards(reader.read(pageIn, filled));
            if (!guards.isEmpty()) {
                List<PathEnd> writes = reader.read(write, filled).paths();
                return writes.stream().noneMatch(end -> CacheHits.touches(end, guards)
                        || CacheHits.guards(reader.read(pageIn, end.members())).isEmpty());
            }
        }
        return false;
    }

    private CapsBehaviour caps(@Nullable RequestBehaviour caps) {
        Answer answer = caps == null ? Answer.SERVED : caps.answer();
        long drive = caps == null ? -1 : attributes(caps, "iDriveAtt");
        long media = caps == null ? -1 : attributes(caps, "iMediaAtt");
        CapsAnswer word = answer == Answer.NEVER_COMPLETED ? CapsAnswer.WAITS
                : answer == Answer.SERVED && caps != null ? CapsAnswer.COMPLETION : CapsAnswer.UNKNOWN;
        boolean mediaPageable = media < 0 ? facts.namesUsed().contains("KMediaAttPageable")
                : (media & MEDIA_PAGEABLE) != 0;
        boolean drivePageable = drive < 0 ? facts.namesUsed().contains("KDriveAttPageable")
                : (drive & DRIVE_PAGEABLE) != 0;
        boolean crossed = media >= 0 && (media & DRIVE_PAGEABLE) != 0 && !mediaPageable
                || drive >= 0 && (drive & MEDIA_PAGEABLE) != 0 && !drivePageable;
        return new CapsBehaviour(word, mediaPageable, drivePageable, crossed);
    }

    /** The bits of an attribute word of a paging drive on paging media; -1 when the sources do not show them. */
    private static long attributes(RequestBehaviour caps, String word) {
        return caps.paths().stream().map(end -> end.members().get(word)).filter(Objects::nonNull)
                .filter(value -> value.is(ValueKind.NUMBER)).mapToLong(Value::number).findFirst().orElse(-1);
    }
}
