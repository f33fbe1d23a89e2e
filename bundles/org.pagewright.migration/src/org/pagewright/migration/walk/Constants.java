// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;

/** Numbers behind names: the kernel's own (fact sheet 5.2, 6.1) and the constants of the sources. */
final class Constants {
    /** Stands for the types that paging does not ask for. */
    private static final long OTHER_PARTITION = 0x100;
    private final Map<String, Long> kernel = new HashMap<>();
    private final Map<String, IASTInitializerClause> written = new HashMap<>();

    Constants(DriverFacts facts, KernelGeneration generation) {
        for (KErr err : KErr.values()) {
            kernel.put(err.symbol(), Long.valueOf(err.code()));
        }
        number("ECaps", 0, "ERead", 1, "EWrite", 2, "EFormat", 3, "EEnlarge", 4, "EReduce", 5, "EForceMediaChange", 6,
                "EPasswordLock", 7, "EPasswordUnlock", 8, "EPasswordClear", 9, "EReadPasswordStore", 10,
                "EWritePasswordStore", 11, "EPasswordStoreLengthInBytes", 12, "EControlIO", 13, "EPasswordErase", 14,
                "EDeleteNotify", 15, "EGetLastErrorInfo", 16, "EFirstReqNumberReservedForPaging", 17,
                "EWriteRequestFragment", 17, "EWriteRequestFragmentLast", 18, "ERomPageInRequest", 19,
                "ECodePageInRequest", 20, "EQueryDevice", 32);
        number("EWholeMedia", 1, "EAdjusted", 2, "EPhysAddr", 4, "EPaging", 8, "EBackgroundPaging", 0x10, "ECodePaging",
                0x20, "EDataPaging", 0x40, "ETClientBuffer", 0x80, "EKernelBuffer", 0x100, "EPhysAddrOnly", 0x200);
        number("KDriveAttLocal", 1, "KDriveAttRom", 2, "KDriveAttInternal", 0x10, "KDriveAttRemovable", 0x20,
                "KDriveAttTransaction", 0x80, "KDriveAttPageable", 0x100, "KDriveAttLogicallyRemovable", 0x200,
                "KDriveAttHidden", 0x400, "KDriveAttExternal", 0x800, "KMediaAttVariableSize", 1,
                "KMediaAttDualDensity", 2, "KMediaAttFormattable", 4, "KMediaAttWriteProtected", 8,
                "KMediaAttLockable", 0x10, "KMediaAttLocked", 0x20, "KMediaAttHasPassword", 0x40,
                "KMediaAttReadWhileWrite", 0x80, "KMediaAttDeleteNotify", 0x100, "KMediaAttPageable", 0x200);
        number("KPartitionTypePagedData", 0xF8, "KPartitionTypeROM", 0xF9, "KPartitionTypeRofs", 0xFA,
                "KMediaDriverDeferRequest", 1, "NULL", 0, "EFalse", 0, "ETrue", 1, "ERom", 1, "ECode", 2, "EData", 4,
                "iPagingMedia", 1, "iPagingDrv", 1);
        number("ELastReqNumberReservedForPaging", generation == KernelGeneration.CLASSIC ? 20 : 31);
        facts.sources().forEach(source -> {
            for (IASTDeclaration declaration : source.unit().getDeclarations()) {
                if (source.owns(declaration) && declaration instanceof IASTSimpleDeclaration simple) {
                    read(simple);
                }
            }
            readEnumerations(source);
        });
    }

    /** The kernel's number of a name; null when it is not the kernel's. */
    @Nullable
    Long number(String name) {
        Long known = kernel.get(name);
        return known == null && name.startsWith("KPartitionType") ? Long.valueOf(OTHER_PARTITION) : known;
    }

    /** What the sources give a constant; null when the name is none. */
    @Nullable
    IASTInitializerClause written(String name) {
        return written.get(name);
    }

    private void number(Object... namesAndNumbers) {
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            kernel.put((String) namesAndNumbers[i], ((Integer) namesAndNumbers[i + 1]).longValue());
        }
    }

    private void read(IASTSimpleDeclaration declaration) {
        if (Syntax.text(declaration.getDeclSpecifier()).contains("const")) {
            for (IASTDeclarator declarator : declaration.getDeclarators()) {
                if (declarator.getInitializer() instanceof IASTEqualsInitializer value) {
                    written.put(Syntax.simple(declarator.getName()), value.getInitializerClause());
                }
            }
        }
    }

    /** States of a driver are often an enumeration inside its class. */
    private void readEnumerations(ParsedSource source) {
        source.unit().accept(new ASTVisitor() {
            {
                shouldVisitDeclSpecifiers = true;
            }

            @Override
            public int visit(@Nullable IASTDeclSpecifier specifier) {
                if (specifier instanceof IASTEnumerationSpecifier enumeration && source.owns(specifier)) {
                    long next = 0;
                    for (var item : enumeration.getEnumerators()) {
                        if (item.getValue() != null) {
                            written.put(Syntax.simple(item.getName()), item.getValue());
                            next = 1L << 32;
                        } else {
                            kernel.putIfAbsent(Syntax.simple(item.getName()), next);
                        }
                        next++;
                    }
                }
                return PROCESS_CONTINUE;
            }
        });
    }
}
