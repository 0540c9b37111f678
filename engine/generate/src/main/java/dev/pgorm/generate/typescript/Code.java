package dev.pgorm.generate.typescript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of TypeScript.
 *
 * @param symbols what a file with it has to import
 */
record Code(String text, Set<Symbol> symbols) {

    Code {
        symbols = Set.copyOf(symbols);
    }

    /** A piece that needs nothing. */
    static Code of(String text) {
        return new Code(text, Set.of());
    }

    /** A name from elsewhere. */
    static Code of(Symbol symbol) {
        return new Code(symbol.name(), Set.of(symbol));
    }

    /** Pieces and texts, one behind the other. */
    static Code of(Object... parts) {
        StringBuilder text = new StringBuilder();
        Set<Symbol> symbols = new LinkedHashSet<>();
        for (Object each : parts) {
            Code code = each instanceof Code piece ? piece : of(String.valueOf(each));
            text.append(code.text());
            symbols.addAll(code.symbols());
        }
        return new Code(text.toString(), symbols);
    }

    /** Pieces with commas between them. */
    static Code list(List<Code> elements) {
        List<Object> parts = new ArrayList<>();
        for (Code each : elements) {
            parts.add(parts.isEmpty() ? "" : ", ");
            parts.add(each);
        }
        return of(parts.toArray());
    }
}
