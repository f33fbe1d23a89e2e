// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.assist;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Colours of headers and driver sources in the generic editor, for workbenches that have no C++ editor. */
public final class CodeColors extends PresentationReconciler {
    /** Characters; a longer source is coloured line by line, so that typing in it stays fast. */
    private static final int WHOLE_UP_TO = 100_000;
    private static final List<String> DIRECTIVES = List.of("#define", "#include", "#if", "#ifdef", "#ifndef", "#else", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
            "#elif", "#endif", "#undef", "#pragma", "#error"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    private static final List<String> KEYWORDS = List.of("break", "case", "class", "const", "continue", "default", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
            "delete", "do", "else", "enum", "extern", "for", "friend", "goto", "if", "inline", "namespace", "new", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
            "operator", "private", "protected", "public", "return", "sizeof", "static", "struct", "switch", "template", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
            "this", "typedef", "union", "using", "virtual", "void", "volatile", "while"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

    /** Made by the generic editor for each of its windows. */
    public CodeColors() {
        var painter = new WholeTextPainter(scanner());
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    /** Tells words, comments, strings and numbers apart. */
    static RuleBasedScanner scanner() {
        IToken comment = new Token(new TextAttribute(ThemeColor.CODE_COMMENT.get()));
        IToken literal = new Token(new TextAttribute(ThemeColor.CODE_LITERAL.get()));
        IToken keyword = new Token(new TextAttribute(ThemeColor.CODE_WORD.get(), null, SWT.BOLD));
        IToken directive = new Token(new TextAttribute(ThemeColor.CODE_WORD.get()));
        var words = new WordRule(new Letters(c -> c == '#' || Character.isLowerCase(c), '_'), Token.UNDEFINED);
        DIRECTIVES.forEach(word -> words.addWord(word, directive));
        KEYWORDS.forEach(word -> words.addWord(word, keyword));
        var numbers = new WordRule(new Letters(Character::isDigit, '.'), literal);
        // Other names, so that a digit or a keyword inside of one is not taken for itself.
        var names = new WordRule(new Letters(c -> Character.isLetter(c) || c == '_', '_'), new Token(null));
        var scanner = new RuleBasedScanner();
        scanner.setRules(new IRule[] { new EndOfLineRule("//", comment), //$NON-NLS-1$
                new MultiLineRule("/*", "*/", comment, (char) 0, true), //$NON-NLS-1$ //$NON-NLS-2$
                new SingleLineRule("\"", "\"", literal, '\\', true), new SingleLineRule("'", "'", literal, '\\', true), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                words, numbers, names });
        return scanner;
    }

    /** A comment over several lines reaches beyond the line that was typed in. */
    private static final class WholeTextPainter extends DefaultDamagerRepairer {
        WholeTextPainter(ITokenScanner scanner) {
            super(scanner);
        }

        @Override
        public @Nullable IRegion getDamageRegion(@Nullable ITypedRegion partition, @Nullable DocumentEvent event,
                boolean partitioningChanged) {
            return partition != null && partition.getLength() <= WHOLE_UP_TO ? partition
                    : super.getDamageRegion(partition, event, partitioningChanged);
        }
    }

    /**
     * Letters and digits, and one character more.
     *
     * @param starts what a word begins with
     * @param more   what else it may have inside
     */
    private record Letters(Predicate<Character> starts, char more) implements IWordDetector {
        @Override
        public boolean isWordStart(char c) {
            return starts.test(c);
        }

        @Override
        public boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || c == more;
        }
    }
}
