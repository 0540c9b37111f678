package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.Operator;
import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.model.RoutineDeclaration.Argument;
import dev.pgorm.lang.model.SqlTypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The heading of an aggregate: {@code median(numeric) (sfunc = array_append, stype = numeric[], initcond = '{}')}. */
public final class AggregateHeader {

    private static final Set<String> FUNCTIONS = Set.of(
            "sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc");

    private static final Set<String> FLAGS = Set.of("finalfunc_extra", "mfinalfunc_extra", "hypothetical");
    private static final Set<String> WORDS = Set.of("finalfunc_modify", "mfinalfunc_modify", "parallel");
    private static final Set<String> TEXTS = Set.of("initcond", "minitcond");
    private static final String SYMBOLS = "+-*/<>=~!@#%^&|`?";

    private final HeaderCursor cursor;
    private final List<Argument> arguments = new ArrayList<>();
    private final Map<String, List<String>> functions = new HashMap<>();
    private final Map<String, SqlTypeName> types = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final List<HeaderGrant> grants = new ArrayList<>();
    private Optional<String> owner = Optional.empty();
    private List<String> name = List.of();
    private Optional<Integer> direct = Optional.empty();
    private Optional<Operator> sortOperator = Optional.empty();

    private AggregateHeader(String heading) {
        this.cursor = new HeaderCursor(heading);
    }

    /**
     * Reads a heading.
     *
     * @throws HeaderFault where it is none
     */
    public static AggregateHeader read(String heading) throws HeaderFault {
        AggregateHeader header = new AggregateHeader(heading);
        header.name = header.cursor.qualifiedName("the name of the aggregate");
        header.arguments();
        header.options();
        while (!header.cursor.atEnd()) {
            header.rights();
        }
        return header;
    }

    private void rights() throws HeaderFault {
        if (cursor.take("owner")) {
            cursor.expect("to");
            owner = Optional.of(cursor.name("the name of a role"));
            return;
        }
        if (!cursor.peek().isWord("grant") && !cursor.peek().isWord("revoke")) {
            throw new HeaderFault("`owner to`, `grant`, `revoke` or the end of the heading", cursor.peek());
        }
        grants.add(new GrantParser(cursor).grant());
    }

    private void arguments() throws HeaderFault {
        ArgumentParser parser = new ArgumentParser(cursor);
        cursor.expectSymbol("(");
        boolean none = cursor.takeSymbol("*") || cursor.peek().isSymbol(")");
        if (!none && !cursor.peek().isWord("order")) {
            arguments.addAll(parser.upTo(Mode.IN));
        }
        if (!none && cursor.take("order", "by")) {
            direct = Optional.of(arguments.size());
            List<Argument> sorted = parser.upTo(Mode.IN);
            // A variadic last argument stands for both: direct arguments and those that are sorted.
            boolean both = !arguments.isEmpty() && arguments.getLast().mode() == Mode.VARIADIC;
            arguments.addAll(both ? List.of() : sorted);
        }
        cursor.expectSymbol(")");
    }

    private void options() throws HeaderFault {
        cursor.expectSymbol("(");
        do {
            option();
        } while (cursor.takeSymbol(","));
        cursor.expectSymbol(")");
    }

    private void option() throws HeaderFault {
        HeaderToken start = cursor.peek();
        String option = cursor.name("an option such as `sfunc = …`");
        if (FLAGS.contains(option)) {
            others.put(option, "true");
            return;
        }
        boolean known = FUNCTIONS.contains(option)
                || WORDS.contains(option)
                || TEXTS.contains(option)
                || Set.of("stype", "mstype", "sspace", "msspace", "sortop").contains(option);
        if (!known) {
            throw new HeaderFault("an option of CREATE AGGREGATE", start);
        }
        cursor.expectSymbol("=");
        value(option);
    }

    private void value(String option) throws HeaderFault {
        if (FUNCTIONS.contains(option)) {
            functions.put(option, cursor.qualifiedName("the name of a function"));
        } else if (option.endsWith("stype")) {
            types.put(option, new TypeParser(cursor).type());
        } else if (TEXTS.contains(option)) {
            others.put(
                    option,
                    cursor.peek().kind() == HeaderToken.Kind.NUMBER
                            ? cursor.next().value()
                            : cursor.string("a text in quotes"));
        } else if (option.equals("sortop")) {
            sortOperator = Optional.of(operator());
        } else if (WORDS.contains(option)) {
            others.put(option, cursor.name("a word"));
        } else {
            if (cursor.peek().kind() != HeaderToken.Kind.NUMBER) {
                throw new HeaderFault("a number", cursor.peek());
            }
            others.put(option, cursor.next().value());
        }
    }

    private Operator operator() throws HeaderFault {
        if (!cursor.take("operator")) {
            return new Operator(Optional.empty(), symbol());
        }
        cursor.expectSymbol("(");
        Optional<Identifier> schema =
                cursor.peek().isName() ? Optional.of(Identifier.of(cursor.name("a schema"))) : Optional.empty();
        if (schema.isPresent()) {
            cursor.expectSymbol(".");
        }
        Operator operator = new Operator(schema, symbol());
        cursor.expectSymbol(")");
        return operator;
    }

    private String symbol() throws HeaderFault {
        StringBuilder symbol = new StringBuilder();
        while (cursor.peek().kind() == HeaderToken.Kind.SYMBOL
                && SYMBOLS.contains(cursor.peek().value())) {
            symbol.append(cursor.next().value());
        }
        if (symbol.isEmpty()) {
            throw new HeaderFault("an operator", cursor.peek());
        }
        return symbol.toString();
    }

    /** Its name, with its schema where one was written. */
    public List<String> name() {
        return name;
    }

    /** All its arguments. */
    public List<Argument> allArguments() {
        return List.copyOf(arguments);
    }

    /** How many stand before ORDER BY; empty where there is none. */
    public Optional<Integer> direct() {
        return direct;
    }

    /** The function of that option. */
    public Optional<List<String>> function(String option) {
        return Optional.ofNullable(functions.get(option));
    }

    /** The type of that option. */
    public Optional<SqlTypeName> type(String option) {
        return Optional.ofNullable(types.get(option));
    }

    /** The word, text or number of that option. */
    public Optional<String> other(String option) {
        return Optional.ofNullable(others.get(option));
    }

    /** SORTOP. */
    public Optional<Operator> sortOperator() {
        return sortOperator;
    }

    /** GRANT and REVOKE. */
    public Optional<String> owner() {
        return owner;
    }

    public List<HeaderGrant> grants() {
        return List.copyOf(grants);
    }
}
