// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.help.HelpSystem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.help.HelpAddress;
import org.pagewright.ide.ui.help.HelpBrowser;
import org.pagewright.ide.ui.help.HelpBrowserSupport;
import org.pagewright.ide.ui.help.HelpWindow;
import org.pagewright.ide.ui.help.PageText;

/** The help where there is no web browser. */
class HelpWindowTest {
    private static final String SERVER = "http://127.0.0.1:8080/help/";

    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    @BeforeEach
    void open() {
        Workbench.openPerspective();
    }

    @AfterEach
    void close() {
        Workbench.ui(() -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (shell.getText().endsWith("Help")) {
                    shell.close();
                }
            }
            return null;
        });
    }

    @Test
    void everyPageOfTheContentsReadsWell() throws Exception {
        var wrong = new ArrayList<String>();
        List<String> pages = HelpServerTest.pages();
        for (String page : pages) {
            PageText text = page(page);
            boolean titled = !text.title().isEmpty() && text.text().startsWith(text.title());
            if (!titled || text.text().matches("(?s).*(</\\w+>|&(lt|gt|amp|quot|nbsp);|\\n\\n\\n).*")) {
                wrong.add(page);
            }
            for (PageText.Link link : text.links()) {
                String to = HelpAddress.resolve(page, link.href());
                if (!to.isEmpty() && page(to).text().isBlank()) {
                    wrong.add(page + " leads to " + link.href());
                }
            }
        }
        assertTrue(pages.size() > 70);
        assertEquals(List.of(), wrong);
    }

    @Test
    void wordsBlocksTablesAndListsAreKept() {
        PageText page = PageText.of("""
                <html><head><title>A &amp; B</title><style>p { x }</style></head><body>
                <h1>A &amp; B</h1><p>One <b>bold</b>
                line with <a href="../x.html">a link</a>.</p>
                <ul><li>first</li><li>second <code>x&lt;y</code></li></ul>
                <pre>  kept
                    as is</pre><table><tr><th>Name</th><th>Use</th></tr><tr><td>a</td><td>b</td></tr></table>
                </body></html>
                """);
        assertEquals("A & B", page.title());
        assertEquals("""
                A & B

                One bold line with a link.

                \u2022 first
                \u2022 second x<y

                  kept
                    as is

                Name  \u2013  Use
                a  \u2013  b
                """, page.text());
        assertEquals("../x.html", page.hrefAt(page.text().indexOf("link") + 1));
        assertEquals(2, page.items().size());
        assertTrue(page.marks().contains(
                new PageText.Mark(page.text().indexOf("bold"), "bold".length(), PageText.Look.BOLD)));
    }

    @Test
    void addressesOfTheServerBecomePages() {
        assertEquals("/org.pagewright.help/html/boot.html",
                HelpAddress.page(SERVER + "topic/org.pagewright.help/html/boot.html?cp=0_1#x"));
        assertEquals("/org.pagewright.help/docs/cli.html",
                HelpAddress.page(SERVER + "index.jsp?topic=%2Forg.pagewright.help%2Fdocs%2Fcli.html"));
        assertEquals("", HelpAddress.page(SERVER + "index.jsp"));
        assertEquals("/org.pagewright.help/docs/rules/V1.html",
                HelpAddress.resolve("/org.pagewright.help/html/x.html", "../docs/rules/V1.html#why"));
        assertEquals("", HelpAddress.resolve("/org.pagewright.help/html/x.html", "https://example.org/"));
    }

    @Test
    void helpContentsFollowsLinksAndGoesBack() throws Exception {
        Workbench.ui(() -> {
            HelpWindow.show(HelpAddress.page(SERVER + "index.jsp"));
            return null;
        });
        Shell help = window("Getting started");
        Tree contents = Workbench.ui(() -> Widgets.find(help, Tree.class, t -> true));
        assertEquals("Getting started", Workbench.ui(() -> contents.getSelection()[0].getText()));
        Screenshot.of(help, "help-window");
        StyledText text = Workbench.ui(() -> Widgets.find(help, StyledText.class, t -> true));
        PageText first = page("/org.pagewright.help/html/index.html");
        PageText.Link link = first.links().stream()
                .filter(each -> !HelpAddress.resolve("/org.pagewright.help/html/index.html", each.href()).isEmpty())
                .findFirst().orElseThrow();
        Workbench.ui(() -> {
            text.setSelection(link.start());
            var enter = new org.eclipse.swt.widgets.Event();
            enter.keyCode = SWT.CR;
            text.notifyListeners(SWT.KeyDown, enter);
            return null;
        });
        String page = HelpAddress.resolve("/org.pagewright.help/html/index.html", link.href());
        Workbench.waitFor(page, () -> help.getText().equals(titleOf(page) + " - Help"));
        Button back = Workbench.ui(() -> Widgets.find(help, Button.class, b -> true));
        Workbench.ui(() -> {
            back.notifyListeners(SWT.Selection, null);
            return null;
        });
        Workbench.waitFor("the first page again", () -> text.getText().equals(first.text()));
        assertFalse(Workbench.ui(back::isEnabled));
    }

    @Test
    void oneWindowShowsPageAfterPage() {
        Workbench.ui(() -> {
            HelpWindow.show("/org.pagewright.help/docs/rules/V1.html");
            HelpWindow.show("/org.pagewright.help/docs/rules/P5.html");
            return null;
        });
        Shell help = window("P5: Caps reports pageable media and pageable drives");
        assertEquals(1, Workbench.ui(() -> List.of(Display.getDefault().getShells()).stream()
                .filter(shell -> shell.getText().endsWith("Help")).count()));
        Screenshot.of(help, "help-rule");
    }

    @Test
    void helpContentsOfTheMenuShowsThePageWithoutABrowser() throws Exception {
        Assumptions.assumeFalse(HelpBrowser.isThere(), "this machine has a browser");
        Display.getDefault().asyncExec(() -> PlatformUI.getWorkbench().getHelpSystem().displayHelp());
        Screenshot.of(window("Getting started"), "help-contents");
    }

    /** A page out of the help is one sentence when nothing can show it. */
    @Test
    void aWebPageWithoutABrowserIsOneSentence() {
        Assumptions.assumeFalse(HelpBrowser.isThere(), "this machine has a browser");
        PartInitException refused = assertThrows(PartInitException.class,
                () -> new HelpBrowserSupport().getExternalBrowser().openURL(URI.create("http://x.invalid/a").toURL()));
        assertEquals("This machine has no web browser that opens http://x.invalid/a.", refused.getMessage());
    }

    private static Shell window(String title) {
        var found = new Shell[1];
        Workbench.waitFor(title, () -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (shell.getText().equals(title + " - Help")) {
                    found[0] = shell;
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    private static String titleOf(String page) {
        try {
            return page(page).title();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static PageText page(String page) throws Exception {
        try (InputStream in = HelpSystem.getHelpContent(page)) {
            return PageText.of(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
