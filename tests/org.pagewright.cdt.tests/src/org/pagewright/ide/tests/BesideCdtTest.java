// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.migration.parse.SourceFile;

/** Where the workbench has a C++ editor, headers and driver sources stay its own, and markers and fixes work in it. */
class BesideCdtTest {
    private static final String C_EDITOR = "org.eclipse.cdt.ui.editor.CEditor";
    private static final String CXX = "org.eclipse.cdt.core.cSource";
    /** R17: what DoCreate makes nobody destroys. */
    private static final String LEAK = """
            class DMeter : public DLogicalChannel
                {
            public:
                ~DMeter();
                TInt DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer);
                TClientRequest* iFirst;
                };
            DMeter::~DMeter()
                {
                }
            TInt DMeter::DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer)
                {
                return Kern::CreateClientRequest(iFirst);
                }
            """;

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;
    private IFile driver;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        driver = sample.file("meter.cpp");
        driver.create(LEAK.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
    }

    @Test
    void theHeaderStaysAHeaderOfCAndOpensInTheCEditor() throws Exception {
        for (IFile file : List.of(header, driver)) {
            IContentType type = Objects.requireNonNull(file.getContentDescription()).getContentType();
            assertTrue(type.isKindOf(Platform.getContentTypeManager().getContentType(CXX)), type.getId());
            IEditorPart editor = openedIn(file);
            assertEquals(C_EDITOR, editor.getSite().getId(), file.getName());
        }
        IContentType byName = Platform.getContentTypeManager().findContentTypeFor("variantmediadef.h");
        assertTrue(byName.isKindOf(Platform.getContentTypeManager().getContentType(CXX)), byName.getId());
    }

    @Test
    void otherHeadersKeepTheirEditorsToo() {
        IEditorDescriptor editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor("e32def.h",
                Platform.getContentTypeManager().findContentTypeFor("e32def.h"));
        assertEquals(C_EDITOR, editor.getId());
    }

    @Test
    void aWrongHeaderIsMarkedInTheRulerFixedWithUnsavedTextAndUndone() throws Exception {
        String good = header.readString();
        String bad = good.replace("#define NAND_DRIVECOUNT         8", "#define NAND_DRIVECOUNT         7");
        assertFalse(bad.equals(good));
        IEditorPart editor = openedIn(header);
        Workbench.ui(() -> {
            document(editor).set(bad);
            editor.doSave(new NullProgressMonitor());
            return null;
        });
        Workbench.waitFor("a marker", () -> !markers(header, "V1").isEmpty());
        IMarker marker = markers(header, "V1").get(0);
        Workbench.waitFor("its mark in the ruler", () -> inRuler(editor, marker));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "beside-cdt");
        assertTrue(Workbench.ui(() -> IDE.getMarkerHelpRegistry().hasResolutions(marker)));
        Workbench.ui(() -> {
            document(editor).replace(0, 0, "// not saved\n");
            IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
            return null;
        });
        assertEquals("// not saved\n" + good, Workbench.ui(() -> document(editor).get()));
        assertTrue(Workbench.ui(editor::isDirty));
        assertEquals(bad, header.readString());
        Workbench.ui(() -> {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
            return null;
        });
        assertEquals("// not saved\n" + bad, Workbench.ui(() -> document(editor).get()));
    }

    @Test
    void aDriverIsCheckedOnOpenAndAFixReachesTheEditorAndTheDisk() throws Exception {
        IEditorPart editor = openedIn(driver);
        Workbench.waitFor("markers", () -> fixable() != null);
        IMarker marker = fixable();
        Workbench.waitFor("its mark in the ruler", () -> inRuler(editor, marker));
        String before = driver.readString();
        Workbench.ui(() -> {
            IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
            return null;
        });
        Workbench.waitFor("the fixed text", () -> !text(driver).equals(before));
        assertEquals(text(driver), Workbench.ui(() -> document(editor).get()));
        assertFalse(Workbench.ui(editor::isDirty));
    }

    @Test
    void theParserIsThatOfTheWorkbenchWhereItHasOne() {
        var wires = FrameworkUtil.getBundle(SourceFile.class).adapt(org.osgi.framework.wiring.BundleWiring.class)
                .getRequiredWires("osgi.wiring.package").stream()
                .filter(w -> w.getCapability().getAttributes().get("osgi.wiring.package").toString()
                        .startsWith("org.eclipse.cdt."))
                .map(w -> w.getProvider().getSymbolicName()).distinct().toList();
        boolean real = Platform.getBundle("org.eclipse.cdt.core") != null;
        assertEquals(List.of(real ? "org.eclipse.cdt.core" : "org.eclipse.cdt.core.wrapped"), wires);
    }

    @Test
    void aDriverIsReadWithThatParserInAProcessOfItsOwnToo() throws Exception {
        ILaunchConfiguration configuration = BootConfigurations.forDriver(sample.driver());
        try {
            FinishedBoot.launch(configuration);
            assertEquals("fault", FinishedBoot.newest().outcome().verdict());
        } finally {
            configuration.delete();
        }
    }

    private static IEditorPart openedIn(IFile file) {
        return Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
    }

    private IMarker fixable() {
        return markers(driver, "").stream().filter(m -> m.getAttribute(FindingMarkers.FIXES, 0) > 0).findFirst()
                .orElse(null);
    }

    private static boolean inRuler(IEditorPart editor, IMarker marker) {
        var text = editor.getAdapter(ITextEditor.class);
        var shown = new ArrayList<IMarker>();
        text.getDocumentProvider().getAnnotationModel(text.getEditorInput()).getAnnotationIterator()
                .forEachRemaining(a -> {
                    if (a instanceof MarkerAnnotation mark) {
                        shown.add(mark.getMarker());
                    }
                });
        return shown.contains(marker);
    }

    private static IDocument document(IEditorPart editor) {
        var text = editor.getAdapter(ITextEditor.class);
        return text.getDocumentProvider().getDocument(text.getEditorInput());
    }

    private static String text(IFile file) {
        try {
            return file.readString();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static List<IMarker> markers(IFile file, String rule) {
        try {
            return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(FindingMarkers.RULE, "").startsWith(rule)).toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
