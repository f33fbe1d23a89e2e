// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.NodeFinder;
import org.eclipse.jdt.ui.text.java.IInvocationContext;
import org.eclipse.jdt.ui.text.java.IJavaCompletionProposal;
import org.eclipse.jdt.ui.text.java.IProblemLocation;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.script.Indeterminacy;
import org.pagewright.ide.ui.script.DeterminismFixes;

/** What breaks determinism in a workload is marked by the Java builder and mended by quick fixes. */
class DeterminismCheckTest {
    private static final String FRAME = """
            import java.util.*;
            import org.pagewright.boot.script.*;

            public class Sloppy implements WorkloadScript {
                @Override
                public String summary() {
                    return "sloppy";
                }

                @Override
                public void begin(ScriptBoard board) {
                    board.start("sloppy", 12, thread -> {
                        %s
                        return null;
                    });
                }
            }
            """;

    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IJavaProject project;

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        project = JavaProjects.create("workloads", true);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteProjects();
    }

    @Test
    void theWallClockBecomesVirtualTime() throws Exception {
        mends("long now = System.nanoTime();", "long now = thread.nowNanos();");
        mends("long now = System.currentTimeMillis();", "long now = thread.nowNanos() / 1_000_000;");
    }

    @Test
    void anUnseededGeneratorGetsASeed() throws Exception {
        mends("Random random = new Random();", "Random random = new Random(1);");
        mends("int n = java.util.concurrent.ThreadLocalRandom.current().nextInt(9);", "int n = thread.below(9);");
    }

    @Test
    void anIteratedHashTableBecomesAnOrderedOne() throws Exception {
        mends("Map<String, Integer> m = new HashMap<>(); for (String key : m.keySet()) { key.length(); }",
                "Map<String, Integer> m = new LinkedHashMap<>(); for (String key : m.keySet()) { key.length(); }");
        mends("Set<String> s = new HashSet<String>(); s.forEach(key -> key.length());",
                "Set<String> s = new LinkedHashSet<String>(); s.forEach(key -> key.length());");
    }

    @Test
    void parallelStreamsBecomeSequential() throws Exception {
        mends("List.of(1, 2).parallelStream().forEach(n -> n.toString());",
                "List.of(1, 2).stream().forEach(n -> n.toString());");
    }

    @Test
    void threadsAndIdentitiesAreMarkedAndLeftToTheUser() throws Exception {
        IFile file = write("new Thread(() -> { }).start();");
        assertEquals(1, markers(file).size());
        assertEquals(List.of(), proposals(file));
        assertEquals(1, markers(write("int id = System.identityHashCode(thread);")).size());
    }

    @Test
    void whatKeepsItsOrderIsNotMarked() throws Exception {
        assertEquals(List.of(), markers(write("""
                Map<String, Integer> m = new HashMap<>();
                m.put("a", 1);
                Random random = new Random(thread.below(5));
                for (int n : new TreeMap<Integer, Integer>().keySet()) { random.nextInt(n); }
                """)));
    }

    @Test
    void otherClassesOfTheProjectAreLeftAlone() throws Exception {
        IFile file = JavaProjects.write(project, "Other",
                "public class Other { long now() { return System.nanoTime(); } }");
        assertEquals(List.of(), markers(file));
    }

    private void mends(String before, String after) throws Exception {
        IFile file = write(before);
        assertEquals(1, markers(file).size(), markers(file).toString());
        List<IJavaCompletionProposal> proposals = proposals(file);
        assertEquals(1, proposals.size());
        Workbench.ui(() -> {
            proposals.getFirst().apply(new Document(file.readString()));
            return null;
        });
        Workbench.waitFor("the edited text", () -> text(file).contains(after));
        ((ICompilationUnit) JavaCore.create(file)).getBuffer().save(null, true);
        JavaProjects.build(project);
        assertEquals(List.of(), markers(file));
        assertFalse(file.readString().contains(before));
    }

    private static String text(IFile file) {
        try {
            return ((ICompilationUnit) JavaCore.create(file)).getSource();
        } catch (org.eclipse.jdt.core.JavaModelException e) {
            throw new AssertionError(e);
        }
    }

    private IFile write(String statement) throws Exception {
        String source = FRAME.formatted(statement);
        IFile file = JavaProjects.write(project, "Sloppy", source);
        // The buffer of a unit that is open follows its file by an event.
        Workbench.waitFor("the unit to follow its file", () -> text(file).equals(source));
        return file;
    }

    private static List<String> markers(IFile file) throws Exception {
        return JavaProjects.markers(file, Indeterminacy.MARKER_TYPE);
    }

    private static List<IJavaCompletionProposal> proposals(IFile file) throws Exception {
        var unit = (ICompilationUnit) JavaCore.create(file);
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        parser.setSource(unit);
        parser.setResolveBindings(true);
        var root = (CompilationUnit) parser.createAST(null);
        IMarker marker = file.findMarkers(Indeterminacy.MARKER_TYPE, true, IResource.DEPTH_ZERO)[0];
        var location = new Location(marker);
        var context = new Context(unit, root, location);
        assertTrue(new DeterminismFixes().hasCorrections(unit, location.getProblemId()));
        return List.of(new DeterminismFixes().getCorrections(context, new IProblemLocation[] { location }));
    }

    /** What JDT hands to a processor for a marker. */
    private record Location(IMarker marker) implements IProblemLocation {
        @Override
        public int getOffset() {
            return marker.getAttribute(IMarker.CHAR_START, 0);
        }

        @Override
        public int getLength() {
            return marker.getAttribute(IMarker.CHAR_END, 0) - getOffset();
        }

        @Override
        public int getProblemId() {
            return marker.getAttribute("id", 0);
        }

        @Override
        public String[] getProblemArguments() {
            return new String[0];
        }

        @Override
        public boolean isError() {
            return false;
        }

        @Override
        public String getMarkerType() {
            return Indeterminacy.MARKER_TYPE;
        }

        @Override
        public ASTNode getCoveringNode(CompilationUnit root) {
            return new NodeFinder(root, getOffset(), getLength()).getCoveringNode();
        }

        @Override
        public ASTNode getCoveredNode(CompilationUnit root) {
            return new NodeFinder(root, getOffset(), getLength()).getCoveredNode();
        }
    }

    private record Context(ICompilationUnit unit, CompilationUnit root, Location location)
            implements IInvocationContext {
        @Override
        public ICompilationUnit getCompilationUnit() {
            return unit;
        }

        @Override
        public int getSelectionOffset() {
            return location.getOffset();
        }

        @Override
        public int getSelectionLength() {
            return location.getLength();
        }

        @Override
        public CompilationUnit getASTRoot() {
            return root;
        }

        @Override
        public ASTNode getCoveringNode() {
            return location.getCoveringNode(root);
        }

        @Override
        public ASTNode getCoveredNode() {
            return location.getCoveredNode(root);
        }
    }
}
