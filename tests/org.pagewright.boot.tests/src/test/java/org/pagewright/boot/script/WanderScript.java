// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

/** Uses every kind of access that a board offers. */
public final class WanderScript implements WorkloadScript {
    private static final int ACCESSES = 60;

    @Override
    public String summary() {
        return "wanders over all there is";
    }

    @Override
    public void begin(ScriptBoard board) {
        for (int walker = 0; walker < 3; walker++) {
            board.start("walker-" + walker, 12, thread -> access(board, thread));
        }
    }

    private static @org.eclipse.jdt.annotation.Nullable Access access(ScriptBoard board, ScriptThread thread) {
        if (thread.accesses() == ACCESSES) {
            return null;
        }
        return switch (thread.accesses() % 7) {
        case 0 -> Access.rom(thread.below(1_000_000));
        case 1 -> board.codeFiles().isEmpty() ? Access.compute(10) : Access.code(0, thread.below(5_000));
        case 2 -> board.dataPages() == 0 ? Access.sleep(10) : Access.writeData(thread.below(board.dataPages()));
        case 3 -> board.dataPages() == 0 ? Access.sleep(10) : Access.readData(thread.below(board.dataPages()));
        case 4 -> board.writableDrives().isEmpty() ? Access.compute(5)
                : Access.file(board.writableDrives().getFirst(), 8_192L * thread.below(16), 5_000);
        case 5 -> Access.compute(1_000);
        default -> Access.sleep(100_000);
        };
    }
}
