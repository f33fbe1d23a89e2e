// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.change.CreateFileChange;
import org.pagewright.ide.core.change.FileRewrite;
import org.pagewright.ide.core.change.FixChange;

/** Who looks at a file at any moment, or finds it after the IDE was killed, sees a whole text. */
class WholeFilesTest {
    private static final int ROUNDS = 60;
    private static final String LONG = "#define A 1 // a line that makes the file long enough to be written in pieces\n"
            .repeat(4_000);

    @RegisterExtension
    final OpenProject whole = OpenProject.empty("whole");

    private IFile file;

    @BeforeEach
    void open() throws Exception {
        file = whole.file("whole.txt");
    }

    @Test
    void aNewFileIsThereAsAWholeOrNotAtAll() throws Exception {
        assertEquals(Set.of("all"), whileWatched(Set.of(LONG), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                new CreateFileChange(file, LONG).perform(new NullProgressMonitor());
                file.delete(true, new NullProgressMonitor());
            }
            return null;
        }));
    }

    @Test
    void anEditedFileIsTheOldOneOrTheNewOneAlsoDuringUndo() throws Exception {
        String edited = LONG + "#define LAST 1\n";
        file.create(LONG.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        assertEquals(Set.of("all"), whileWatched(Set.of(LONG, edited), () -> {
            for (int i = 0; i < ROUNDS / 2; i++) {
                edit(edited);
                assertEquals(edited, file.readString());
                RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
                assertEquals(LONG, file.readString());
            }
            return null;
        }));
    }

    @Test
    void anOpenEditorShowsTheEditAndIsNotDirtyAfterwards() throws Exception {
        file.create("one\n".getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        IEditorPart editor = Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
        Workbench.ui(() -> {
            edit("two\n");
            return null;
        });
        assertEquals("two\n", Workbench.ui(() -> document(editor).get()));
        assertEquals(false, Workbench.ui(editor::isDirty));
        assertEquals("two\n", file.readString());
    }

    @Test
    void unsavedChangesOfAnEditorStayUnsaved() throws Exception {
        file.create("one\n".getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        IEditorPart editor = Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
        Workbench.ui(() -> {
            document(editor).set("one\nmore\n");
            edit("two\nmore\n");
            return null;
        });
        assertEquals("two\nmore\n", Workbench.ui(() -> document(editor).get()));
        assertTrue(Workbench.ui(editor::isDirty));
        assertEquals("one\n", file.readString());
    }

    @Test
    void bytesThatAreNoCharactersAreNotLost() throws Exception {
        byte[] latin = "// gr\u00FC\u00DFe\none\n".getBytes(StandardCharsets.ISO_8859_1);
        file.create(latin, true, false, new NullProgressMonitor());
        file.setCharset("UTF-8", new NullProgressMonitor());
        var failure = assertThrows(CoreException.class,
                () -> FileRewrite.of(file, file.readString().replace("one", "two")).change("edit", "txt"));
        assertTrue(failure.getStatus().getMessage().contains("has bytes that are no UTF-8"));
        file.setCharset("ISO-8859-1", new NullProgressMonitor());
        edit(file.readString().replace("one", "two"));
        assertEquals(List.of("// gr\u00FC\u00DFe", "two"),
                Files.readAllLines(file.getLocation().toPath(), StandardCharsets.ISO_8859_1));
    }

    private void edit(String after) throws Exception {
        var change = Objects.requireNonNull(FileRewrite.of(file, after).change("edit", "txt"));
        FixChange.perform("edit", change, new NullProgressMonitor());
    }

    private static IDocument document(IEditorPart editor) {
        var text = (ITextEditor) editor.getAdapter(ITextEditor.class);
        return text.getDocumentProvider().getDocument(text.getEditorInput());
    }

    /** Reads the file all the time while the work goes on; "all" when every text read was one of those expected. */
    private Set<String> whileWatched(Set<String> expected, Callable<Object> work) throws Exception {
        Path path = file.getLocation() == null ? whole.project().getLocation().append("whole.txt").toPath()
                : file.getLocation().toPath();
        var seen = new TreeSet<String>();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var done = pool.submit(work);
            while (!done.isDone()) {
                try {
                    String text = Files.readString(path);
                    seen.add(expected.contains(text) ? "all" : "a piece of " + text.length() + " characters");
                } catch (NoSuchFileException e) {
                    Thread.onSpinWait();
                }
            }
            done.get();
        } finally {
            pool.shutdown();
        }
        return seen;
    }
}
