// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the wizards for simulator classes show and write.
 *
 * @param kind        what is made
 * @param windowTitle the wizard's title
 * @param title       the page's title
 * @param description what the page asks for
 */
record SimulatorBody(SimulatorKind kind, String windowTitle, String title, String description) {
    private static final String WORKLOAD_API = "org.pagewright.boot.script."; //$NON-NLS-1$
    private static final String DRIVER_API = "org.pagewright.kernel.driver."; //$NON-NLS-1$
    private static final String WANDER_SUMMARY = """
            @Override
            public String summary() {
                return "one thread wanders through paged ROM";
            }
            """; //$NON-NLS-1$
    private static final String WANDER_BEGIN = """
            @Override
            public void begin(%s board) {
                board.start("wanderer", 12,
                        thread -> thread.accesses() < 500 ? %s.rom(thread.below(100_000)) : null);
            }
            """; //$NON-NLS-1$
    private static final String DRIVER_PREFIX = """
            @Override
            public String prefix() {
                return "NAND";
            }
            """; //$NON-NLS-1$
    private static final String DRIVER_SUMMARY = """
            @Override
            public String summary() {
                return "one transfer at a time";
            }
            """; //$NON-NLS-1$
    private static final String DRIVER_REQUEST = """
            @Override
            public int request(%1$s request) {
                switch (request.id()) {
                case %2$s.CAPS:
                    request.answerCaps(request.usualCaps());
                    return COMPLETED;
                case %2$s.ROM_PAGE_IN:
                    return begin(request, request.position() + request.romOffset());
                case %2$s.READ, %2$s.WRITE, %2$s.FORMAT, %2$s.CODE_PAGE_IN, %2$s.WRITE_FRAGMENT,
                        %2$s.WRITE_FRAGMENT_LAST:
                    return begin(request, request.position());
                default:
                    return -5; // KErrNotSupported
                }
            }
            """; //$NON-NLS-1$
    private static final String DRIVER_BEGIN = """
            private int begin(%s request, long mediaPosition) {
                if (busy) {
                    return DEFER;
                }
                busy = true;
                request.transfer(mediaPosition);
                return ACCEPTED;
            }
            """; //$NON-NLS-1$
    private static final String DRIVER_TRANSFERRED = """
            @Override
            public void transferred(%s request, int error) {
                busy = false;
                request.complete(error);
            }
            """; //$NON-NLS-1$

    static SimulatorBody of(SimulatorKind kind) {
        return switch (kind) {
        case WORKLOAD -> new SimulatorBody(kind, Messages.NewWorkloadWizard_title, Messages.NewWorkloadPage_title,
                Messages.NewWorkloadPage_description);
        case DRIVER -> new SimulatorBody(kind, Messages.NewDriverModel_windowTitle, Messages.NewDriverModel_title,
                Messages.NewDriverModel_description);
        };
    }

    /**
     * A body that runs, to be changed.
     *
     * @param imported imports a type and hands back how it is called in the source
     */
    List<String> methods(UnaryOperator<String> imported) {
        return switch (kind) {
        case WORKLOAD -> workload(imported.apply(WORKLOAD_API + "ScriptBoard"), //$NON-NLS-1$
                imported.apply(WORKLOAD_API + "Access")); //$NON-NLS-1$
        case DRIVER -> driver(imported.apply(DRIVER_API + "ModelRequest"), //$NON-NLS-1$
                imported.apply("org.pagewright.kernel.media.RequestIds")); //$NON-NLS-1$
        };
    }

    private static List<String> workload(String board, String access) {
        return List.of(WANDER_SUMMARY, WANDER_BEGIN.formatted(board, access));
    }

    private static List<String> driver(String request, String ids) {
        return List.of(DRIVER_PREFIX, DRIVER_SUMMARY, DRIVER_REQUEST.formatted(request, ids),
                DRIVER_BEGIN.formatted(request), DRIVER_TRANSFERRED.formatted(request));
    }

    /** What the methods remember. */
    List<String> fields() {
        return kind == SimulatorKind.DRIVER ? List.of("private boolean busy;") : List.of(); //$NON-NLS-1$
    }
}
