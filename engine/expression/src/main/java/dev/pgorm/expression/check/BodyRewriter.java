package dev.pgorm.expression.check;

import dev.pgorm.expression.check.SchemaNames.Found;
import dev.pgorm.expression.check.SchemaNames.Names;
import dev.pgorm.expression.parse.CaretReader;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.service.QueryBodies.Replacement;
import dev.pgorm.lang.service.QueryBodies.Rewriter;
import dev.pgorm.lang.service.QueryBodies.Rewriting;
import dev.pgorm.lang.service.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says the expressions of queries in the names that the schema has after a symbol was renamed. What comes out is read again: each name
 * means what it meant.
 */
public final class BodyRewriter implements Rewriter {

    private final Vocabulary before;
    private final Vocabulary after;
    private final UnaryOperator<Symbol> renamed;
    private final Set<String> changed = new HashSet<>();

    /**
     * From one state of a schema to the next.
     *
     * @param renamed the symbol in the later state that a symbol of the earlier one is
     */
    public BodyRewriter(Vocabulary before, Vocabulary after, UnaryOperator<Symbol> renamed) {
        this.before = before;
        this.after = after;
        this.renamed = renamed;
        before.symbols().all().forEach((symbol, name) -> {
            if (!after.symbols().of(renamed.apply(symbol)).equals(Optional.of(name))) {
                changed.add(name);
            }
        });
    }

    @Override
    public Rewriting rewrite(String query, String body) {
        Names names;
        try {
            names = new SchemaNames(before, query).in(body);
        } catch (ExpressionFault fault) {
            return first(CaretReader.names(body))
                    .<Rewriting>map(name -> new Rewriting.Refusal(
                            "The query `" + query + "` has the name `" + name + "` in it and cannot be read: "
                                    + fault.diagnostic().message()))
                    .orElse(Rewriting.NOTHING);
        }
        Optional<String> unclear = first(names.unknown());
        if (unclear.isPresent()) {
            return new Rewriting.Refusal(
                    "What `" + unclear.get() + "` means in the query `" + query + "` cannot be told.");
        }
        return rewritten(query, body, names.found());
    }

    private Optional<String> first(Collection<String> names) {
        return names.stream().filter(changed::contains).findFirst();
    }

    private Rewriting rewritten(String query, String body, List<Found> found) {
        String laterQuery = renamed.apply(new Symbol(Symbol.Kind.QUERY, Optional.empty(), query))
                .name();
        SchemaNames later = new SchemaNames(after, laterQuery);
        List<Replacement> replacements = new ArrayList<>();
        List<Symbol> meant = new ArrayList<>();
        StringBuilder text = new StringBuilder(body);
        int moved = 0;
        for (Found each : found) {
            Symbol symbol = renamed.apply(each.symbol());
            Optional<String> name = after.symbols().of(symbol);
            if (name.isEmpty()) {
                return elsewhere(query, each, body);
            }
            String written = name.get();
            if (each.alone()
                    && symbol.kind() == Symbol.Kind.ENUM_VALUE
                    && !later.alone(written).equals(Optional.of(symbol))) {
                Symbol type = new Symbol(
                        Symbol.Kind.ENUM, Optional.empty(), symbol.container().orElseThrow());
                meant.add(type);
                written = after.symbols().of(type).orElseThrow() + "." + written;
            }
            meant.add(symbol);
            if (!body.substring(each.start(), each.end()).equals(written)) {
                replacements.add(new Replacement(each.start(), each.end(), written));
                text.replace(each.start() + moved, each.end() + moved, written);
                moved += written.length() - (each.end() - each.start());
            }
        }
        List<Found> read = later.in(text.toString()).found();
        for (int i = 0; i < meant.size(); i++) {
            if (i >= read.size() || !read.get(i).symbol().equals(meant.get(i))) {
                return new Rewriting.Refusal("In the query `" + query + "` the "
                        + meant.get(i).described() + " could not be told from something else of that name.");
            }
        }
        return new Rewriting.Replacements(replacements);
    }

    private static Rewriting elsewhere(String query, Found found, String body) {
        return new Rewriting.Refusal("The query `" + query + "` names `" + body.substring(found.start(), found.end())
                + "`, which there would not be.");
    }
}
