package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.lower.ContextCall;
import java.util.List;

/**
 * A place in SQL where a context is read. Whether there is such a context, only all blocks together can tell.
 *
 * @param call what is said there
 * @param text the text that it stands in
 * @param readable whether contexts can be read there
 */
record ContextUse(ContextCall call, Expression.Text text, boolean readable) {

    /** All places of a text. */
    static List<ContextUse> in(Expression.Text text, boolean readable) {
        return ContextCall.in(text.value()).stream()
                .map(each -> new ContextUse(each, text, readable))
                .toList();
    }

    /** Where a part of the text stands in the file; where there are escapes in it, the whole text. */
    Span span(int start, int end) {
        Span whole = text.span();
        int around = whole.length() - text.value().length();
        boolean escaped = text.form() == Expression.Text.Form.QUOTED && around != 2;
        int inside = whole.start() + around / 2;
        return escaped ? whole : new Span(whole.file(), inside + start, inside + end);
    }

    /** Where the call stands. */
    Span span() {
        return span(call.start(), call.end());
    }
}
