package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.lower.ContextCall;
import dev.pgorm.lang.service.Completion.Kind;
import java.util.Set;

/** Proposes what SQL reads of contexts: {@code ctx(app.userId)}, and its names where the parenthesis is open. */
final class ContextProposals {

    /** The attributes whose SQL reads contexts. */
    private static final Set<String> READING = Set.of("@@rls", "@@policy", "@@sql", "@default");

    private static final String OPEN = ContextCall.WORD + "(";

    private final Caret caret;
    private final Declared declared;
    private final Proposals proposals;

    ContextProposals(Caret caret, Declared declared, Proposals proposals) {
        this.caret = caret;
        this.declared = declared;
        this.proposals = proposals;
    }

    /** Proposes at the end of what is typed of a text. */
    void propose() {
        if (!READING.contains(caret.attribute()) && caret.block() != BlockKind.POLICY) {
            return;
        }
        String typed = caret.typed();
        int start = typed.length();
        while (start > 0 && continues(typed.charAt(start - 1))) {
            start--;
        }
        String word = typed.substring(start);
        boolean open = typed.substring(0, start).stripTrailing().endsWith(OPEN);
        if (!open && (word.isEmpty() || word.indexOf('.') >= 0)) {
            return;
        }
        int from = caret.word().start() + start;
        TextRange replace = new TextRange(caret.word().file(), from, from + word.length());
        for (Outline.Entry context : declared.others(Symbol.Kind.CONTEXT)) {
            for (Member.Field member : declared.fields(context).values()) {
                String name = context.name() + "." + member.name().text();
                String insert = open ? name : OPEN + name + ")";
                proposals.at(
                        word,
                        new Completion(
                                insert,
                                replace,
                                insert,
                                insert.length(),
                                Kind.FUNCTION,
                                member.type().map(TypeExpression::text).orElse(""),
                                member.documentation().orElse("")));
            }
        }
    }

    private static boolean continues(char c) {
        return c == '.' || Character.isUnicodeIdentifierPart(c);
    }
}
