// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.pagewright.ide.ui.runs.LaterAnswer;

/** The help without a web browser: contents on the left, the page on the right. There is one at a time. */
public final class HelpWindow extends Window {
    private static final Point SIZE = new Point(980, 680);
    private static final String KEY = HelpWindow.class.getName();

    private final Deque<String> visited = new ArrayDeque<>();
    private @Nullable TreeViewer contents;
    private @Nullable PagePane pane;
    private @Nullable Button back;
    private @Nullable LaterAnswer reading;
    private String shown = ""; //$NON-NLS-1$

    private HelpWindow(@Nullable Shell parent) {
        super(parent);
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    /**
     * Shows a page, in the window that is open already if that can be reached: a dialog lets nothing be clicked but
     * itself and its own windows.
     *
     * @param page such as {@code /org.pagewright.help/html/index.html}; empty for the first page
     */
    public static void show(String page) {
        Display display = Display.getDefault();
        Shell active = display.getActiveShell();
        HelpWindow window = display.getData(KEY) instanceof HelpWindow open ? open : null;
        boolean modal = active != null
                && (active.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0;
        if (window != null && modal && window.getShell() != active) {
            window.close();
            window = null;
        }
        if (window == null) {
            window = new HelpWindow(active);
            display.setData(KEY, window);
            window.open();
        }
        window.go(page);
        window.getShell().forceActive();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.Help_title);
            shell.addListener(SWT.Dispose, e -> shell.getDisplay().setData(KEY, null));
        }
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        var button = new Button(body, SWT.PUSH);
        button.setText(Messages.Help_back);
        button.setToolTipText(Messages.Help_backTip);
        button.addListener(SWT.Selection, e -> goBack());
        button.setEnabled(false);
        back = button;
        var sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SIZE).applyTo(sash);
        var tree = new TreeViewer(sash, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(new Topics());
        tree.setLabelProvider(new LabelProvider() {
            @Override
            public @Nullable String getText(@Nullable Object element) {
                return element instanceof IHelpResource topic ? topic.getLabel() : ""; //$NON-NLS-1$
            }
        });
        tree.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof ITopic topic && topic.getHref() != null
                    && !topic.getHref().equals(shown)) {
                go(topic.getHref());
            }
        });
        contents = tree;
        pane = new PagePane(sash, this::follow, this::goBack);
        sash.setWeights(1, 2);
        reading = new LaterAnswer(body, Messages.Help_reading);
        return body;
    }

    private void follow(String href) {
        String page = HelpAddress.resolve(shown, href);
        if (!page.isEmpty()) {
            go(page);
        }
    }

    private void go(String page) {
        if (!shown.isEmpty() && !shown.equals(page)) {
            visited.push(shown);
        }
        load(page);
    }

    private void goBack() {
        if (!visited.isEmpty()) {
            load(visited.pop());
        }
    }

    /** @param page empty for the first page of the contents */
    private void load(String page) {
        shown = page;
        LaterAnswer answers = reading;
        Button button = back;
        if (answers != null && button != null) {
            button.setEnabled(!visited.isEmpty());
            answers.ask(() -> Loaded.of(page), this::show);
        }
    }

    private void show(Loaded loaded) {
        shown = loaded.page();
        TreeViewer tree = contents;
        PagePane view = pane;
        if (tree != null && view != null) {
            if (tree.getInput() == null) {
                tree.setInput(loaded.tocs());
                tree.expandToLevel(2);
            }
            view.show(loaded.text());
            String title = loaded.text().title();
            getShell().setText(title.isEmpty() ? Messages.Help_title : NLS.bind(Messages.Help_titleOf, title));
            select(tree, loaded);
        }
    }

    /** Selects the page in the contents, if it stands there. */
    private static void select(TreeViewer tree, Loaded loaded) {
        for (IToc toc : loaded.tocs()) {
            ITopic topic = find(toc.getTopics(), loaded.page());
            if (topic != null) {
                tree.setSelection(new StructuredSelection(topic), true);
                return;
            }
        }
    }

    /** The contents, and a page with its address. */
    private record Loaded(IToc[] tocs, String page, PageText text) {
        static Loaded of(String wanted) {
            IToc[] tocs = HelpSystem.getTocs();
            String page = wanted.isEmpty() ? first(tocs) : wanted;
            return new Loaded(tocs, page, PageText.of(read(page)));
        }

        private static String first(IToc[] tocs) {
            for (IToc toc : tocs) {
                if (toc.getHref() != null && toc.getTopic(null) != null && toc.getTopic(null).getHref() != null) {
                    return toc.getTopic(null).getHref();
                }
            }
            return ""; //$NON-NLS-1$
        }

        private static String read(String page) {
            try (InputStream in = HelpSystem.getHelpContent(page)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                ILog.of(HelpWindow.class).error("The help page " + page + " could not be read.", e); //$NON-NLS-1$ //$NON-NLS-2$
            }
            return NLS.bind(Messages.Help_missing, page);
        }
    }

    private static @Nullable ITopic find(ITopic[] topics, String page) {
        for (ITopic topic : topics) {
            ITopic found = page.equals(topic.getHref()) ? topic : find(topic.getSubtopics(), page);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static final class Topics implements ITreeContentProvider {
        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof IToc[] tocs
                    ? Arrays.stream(tocs).filter(toc -> toc.getTopics().length > 0).toArray()
                    : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object element) {
            return element instanceof IToc toc ? toc.getTopics()
                    : element instanceof ITopic topic ? topic.getSubtopics() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            for (IToc toc : HelpSystem.getTocs()) {
                Object parent = parentOf(toc, toc.getTopics(), element);
                if (parent != null) {
                    return parent;
                }
            }
            return null;
        }

        private static @Nullable Object parentOf(Object parent, ITopic[] topics, @Nullable Object element) {
            for (ITopic topic : topics) {
                Object found = topic.equals(element) ? parent : parentOf(topic, topic.getSubtopics(), element);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return getChildren(element).length > 0;
        }
    }
}
