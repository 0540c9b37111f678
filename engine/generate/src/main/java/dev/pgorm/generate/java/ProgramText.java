package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Executable;
import dev.pgorm.query.Select;
import dev.pgorm.query.Sql;
import dev.pgorm.query.Write;
import dev.pgorm.query.explain.ExplainOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An expression of the prompt as a program with the schema's client has it: with imports, {@code db.} and the call that runs it. */
public final class ProgramText {

    private static final String INDENTATION = "        ";

    private static final String EXPLAIN = "explain";
    private static final String WITH = "with";

    /** What runs a statement; those that an expression ends with already. */
    private static final Set<String> ENDS = Set.of("fetch", "execute", "fetchOne", EXPLAIN);

    private final ClientSchema schema;
    private final ClassNames names;
    private final Set<String> imports = new TreeSet<>();

    private ProgramText(SchemaModel model, JavaClientOptions options) {
        this.schema = new ClientSchema(model);
        this.names = new ClassNames(schema, options);
    }

    /**
     * Lines of Java.
     *
     * @param model the schema, without errors
     * @param expression the expression, which the schema understands
     * @param statement what it says
     * @throws NotInClient where a program has to say it in another way
     */
    public static String of(SchemaModel model, JavaClientOptions options, String expression, Executable statement)
            throws NotInClient {
        return new ProgramText(model, options).text(ExpressionParser.parse(expression), statement);
    }

    private String text(Node expression, Executable statement) throws NotInClient {
        Node.Call root = root(expression);
        if (statement instanceof Sql<?> && explains(expression)) {
            throw new NotInClient("a program asks for the plan of SQL in the text itself: db.sql(\"EXPLAIN …\")");
        }
        Optional<Node.Call> query = namedQuery(expression);
        if (query.isPresent()) {
            String database = root.name().equals(WITH) ? "db.with(…)" : "db";
            throw new NotInClient("it calls a query of the schema, which the client has a method for: " + database
                    + ".fetch(" + query.get().name() + "(…))");
        }
        String lines = new QueryExpression(
                        schema,
                        List.of(),
                        (type, constant) -> {
                            imports.add(names.in(type.className()).qualified());
                            return type.className() + "." + constant;
                        },
                        INDENTATION)
                .lines(expression);
        if (lists(expression)) {
            imports.add(List.class.getName());
        }
        StringBuilder text = new StringBuilder("import static ")
                .append(names.entry().qualified())
                .append(".*;\n");
        if (explains(expression)
                && expression instanceof Node.Call call
                && !call.arguments().isEmpty()) {
            text.append("import static ").append(ExplainOption.class.getName()).append(".*;\n");
        }
        text.append('\n');
        imports.forEach(each -> text.append("import ").append(each).append(";\n"));
        text.append(imports.isEmpty() ? "" : "\n");
        boolean gives = givesRows(statement);
        return text.append("var ")
                .append(explains(expression) ? "plan" : gives ? "rows" : "count")
                .append(" = ")
                .append(root.target().isPresent() ? "" : "db.")
                .append(lines)
                .append(end(expression, gives))
                .append(";\n")
                .toString();
    }

    private static String end(Node expression, boolean gives) {
        return expression instanceof Node.Call last && ENDS.contains(last.name())
                ? ""
                : "\n" + INDENTATION + (gives ? ".fetch()" : ".execute()");
    }

    private static boolean explains(Node expression) {
        return expression instanceof Node.Call last && last.name().equals(EXPLAIN);
    }

    private static boolean givesRows(Executable statement) {
        return switch (statement) {
            case Select<?> ignored -> true;
            case Write<?> write -> !write.command().outputs().isEmpty();
            case Sql<?> sql -> sql.givesRows();
        };
    }

    /** Whether values stand in {@code List.of(…)}. */
    private boolean lists(Node node) {
        return switch (node) {
            case Node.Literal _, Node.Name _ -> false;
            case Node.Negative negative -> lists(negative.operand());
            case Node.Member member -> lists(member.target());
            case Node.Call call ->
                isList(call)
                        || call.target().filter(this::lists).isPresent()
                        || call.arguments().stream().anyMatch(this::lists);
        };
    }

    private static boolean isList(Node.Call call) {
        return call.name().equals("of")
                && call.target()
                        .filter(each ->
                                each instanceof Node.Name name && name.name().equals("List"))
                        .isPresent();
    }

    /** The call of a query of the schema, at the beginning or behind the settings that it runs with. */
    private Optional<Node.Call> namedQuery(Node expression) {
        if (!(expression instanceof Node.Call call)) {
            return Optional.empty();
        }
        boolean begins = call.target().map(ProgramText::isDatabase).orElse(true);
        return begins && schema.queries().stream().anyMatch(each -> each.name().equals(call.name()))
                ? Optional.of(call)
                : call.target().flatMap(this::namedQuery);
    }

    /** Whether it is {@code db}, alone or with what is set. */
    private static boolean isDatabase(Node node) {
        return node instanceof Node.Name
                || (node instanceof Node.Call call && call.name().equals(WITH));
    }

    /** The call that the chain begins with: {@code from(…)} or {@code db.from(…)}. */
    private static Node.Call root(Node expression) {
        if (!(expression instanceof Node.Call call)) {
            throw new IllegalStateException("no statement is " + expression);
        }
        Optional<Node> target = call.target();
        return target.isPresent() && target.get() instanceof Node.Call before ? root(before) : call;
    }
}
