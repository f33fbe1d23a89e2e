// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.List;
import java.util.Optional;

import org.pagewright.migration.rules.I1MissingIncludes;
import org.pagewright.migration.rules.L1RegistrationLimits;
import org.pagewright.migration.rules.L2HeaderAgreement;
import org.pagewright.migration.rules.P10ReadAheadCache;
import org.pagewright.migration.rules.P11NakedPointer;
import org.pagewright.migration.rules.P12CompleteAfterDefer;
import org.pagewright.migration.rules.P1EntryPointPair;
import org.pagewright.migration.rules.P2RegistrationOrder;
import org.pagewright.migration.rules.P3QueueBeforeRegistration;
import org.pagewright.migration.rules.P4CheckedResults;
import org.pagewright.migration.rules.P5PageableCaps;
import org.pagewright.migration.rules.P6PagingRequests;
import org.pagewright.migration.rules.P7RomOffset;
import org.pagewright.migration.rules.P8PageHandler;
import org.pagewright.migration.rules.P9RefusedPaging;
import org.pagewright.migration.rules.R10SystemQueueAccess;
import org.pagewright.migration.rules.R11FastMutex;
import org.pagewright.migration.rules.R12KernelMutex;
import org.pagewright.migration.rules.R13CriticalSection;
import org.pagewright.migration.rules.R14KernelHeap;
import org.pagewright.migration.rules.R15PinLifetime;
import org.pagewright.migration.rules.R16CreateInCriticalSection;
import org.pagewright.migration.rules.R17Destroyed;
import org.pagewright.migration.rules.R18ResetAfterFailure;
import org.pagewright.migration.rules.R19GuardedCancel;
import org.pagewright.migration.rules.R1RequestComplete;
import org.pagewright.migration.rules.R20SharedChunk;
import org.pagewright.migration.rules.R21RealtimeState;
import org.pagewright.migration.rules.R22RomAccess;
import org.pagewright.migration.rules.R2RequestCompleteOwnThread;
import org.pagewright.migration.rules.R3ResultStructure;
import org.pagewright.migration.rules.R4RemoteBuffer;
import org.pagewright.migration.rules.R5OwnThreadAccess;
import org.pagewright.migration.rules.R6DescriptorLength;
import org.pagewright.migration.rules.R7ControlPointers;
import org.pagewright.migration.rules.R8Validation;
import org.pagewright.migration.rules.R9DedicatedQueue;
import org.pagewright.migration.rules.S11MissingReturn;
import org.pagewright.migration.rules.S12NarrowCaps;
import org.pagewright.migration.rules.S13RequestIds;
import org.pagewright.migration.rules.S14PlainMacros;
import org.pagewright.migration.rules.S17DestroyRequest;
import org.pagewright.migration.rules.S3DeclaredFactory;
import org.pagewright.migration.rules.S4ListArgument;
import org.pagewright.migration.rules.S5NameArgument;

/** All rules in the order of the fact sheet. */
public final class RuleCatalogue {
    private RuleCatalogue() {
    }

    /**
     * The rules, R1 to R22, P1 to P12, L for the numbers of registrations (fact sheet 3.2, 3.3), S for the slips of the
     * guide's own samples (fact sheet 13), and I for what a check could not see.
     */
    public static List<Rule> rules() {
        return List.of(new R1RequestComplete(), new R2RequestCompleteOwnThread(), new R3ResultStructure(),
                new R4RemoteBuffer(), new R5OwnThreadAccess(), new R6DescriptorLength(), new R7ControlPointers(),
                new R8Validation(), new R9DedicatedQueue(), new R10SystemQueueAccess(), new R11FastMutex(),
                new R12KernelMutex(), new R13CriticalSection(), new R14KernelHeap(), new R15PinLifetime(),
                new R16CreateInCriticalSection(), new R17Destroyed(), new R18ResetAfterFailure(),
                new R19GuardedCancel(), new R20SharedChunk(), new R21RealtimeState(), new R22RomAccess(),
                new P1EntryPointPair(), new P2RegistrationOrder(), new P3QueueBeforeRegistration(),
                new P4CheckedResults(), new P5PageableCaps(), new P6PagingRequests(), new P7RomOffset(),
                new P8PageHandler(), new P9RefusedPaging(), new P10ReadAheadCache(), new P11NakedPointer(),
                new P12CompleteAfterDefer(), new L1RegistrationLimits(), new L2HeaderAgreement(),
                new S3DeclaredFactory(), new S4ListArgument(), new S5NameArgument(),
                new S11MissingReturn(), new S12NarrowCaps(), new S13RequestIds(),
                new S14PlainMacros(), new S17DestroyRequest(),
                new I1MissingIncludes());
    }

    /** A rule's descriptor by id. */
    public static Optional<RuleDescriptor> descriptor(String id) {
        return rules().stream().map(Rule::descriptor).filter(d -> d.id().equals(id)).findFirst();
    }
}
