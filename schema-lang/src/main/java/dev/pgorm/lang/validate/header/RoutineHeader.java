package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.RoutineTraits.Volatility;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.RoutineDeclaration.Argument;
import dev.pgorm.lang.model.SqlTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The heading of a function or procedure: what CREATE FUNCTION says of it. */
public final class RoutineHeader {

    private static final String USUAL_ROWS = "1000";

    private final HeaderCursor cursor;
    private final TypeParser types;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<SqlTypeName> transforms = new ArrayList<>();
    private final List<RoutineTraits.Setting> settings = new ArrayList<>();
    private final List<HeaderGrant> grants = new ArrayList<>();
    private Optional<String> owner = Optional.empty();
    private List<String> name = List.of();
    private final boolean bodyFollows;
    private Optional<SqlTypeName> result = Optional.empty();
    private boolean returnsSet;
    private Optional<String> language = Optional.empty();
    private boolean window;
    private Volatility volatility = Volatility.VOLATILE;
    private boolean strict;
    private boolean definer;
    private boolean leakproof;
    private Parallel parallel = Parallel.UNSAFE;
    private Optional<String> cost = Optional.empty();
    private Optional<String> rows = Optional.empty();
    private Optional<QualifiedName> support = Optional.empty();
    private Optional<RoutineBody> body = Optional.empty();

    private RoutineHeader(String heading, boolean bodyFollows) {
        this.bodyFollows = bodyFollows;
        this.cursor = new HeaderCursor(heading);
        this.types = new TypeParser(cursor);
    }

    /**
     * Reads a heading.
     *
     * @param bodyFollows whether a body in quotes stands behind it; {@code as} may introduce that
     * @throws HeaderFault where it is none
     */
    public static RoutineHeader read(String heading, boolean bodyFollows) throws HeaderFault {
        RoutineHeader header = new RoutineHeader(heading, bodyFollows);
        header.read();
        return header;
    }

    /**
     * Whether a text is a body in standard SQL, which the server understands when the routine is made. In quotes such a statement would be an
     * error of the language SQL, so that nothing else can be meant.
     */
    public static boolean isStandardBody(String text) {
        return startsStandardBody(new HeaderCursor(text));
    }

    private static boolean startsStandardBody(HeaderCursor cursor) {
        return cursor.peek().isWord("return")
                || (cursor.peek().isWord("begin") && cursor.peek(1).isWord("atomic"));
    }

    private void read() throws HeaderFault {
        name = cursor.qualifiedName("the name of the routine");
        arguments.addAll(new ArgumentParser(cursor).list(Mode.IN));
        while (!cursor.atEnd()) {
            if (!signature() && !behaviour() && !planning() && !environment() && !ownBody()) {
                throw new HeaderFault(
                        "a clause such as `language sql`, `immutable` or `security definer`", cursor.peek());
            }
        }
    }

    private boolean signature() throws HeaderFault {
        if (cursor.take("returns", "null", "on", "null", "input")) {
            strict = true;
        } else if (cursor.take("returns", "table")) {
            returnsSet = true;
            arguments.addAll(new ArgumentParser(cursor).list(Mode.TABLE));
        } else if (cursor.take("returns")) {
            returnsSet = cursor.take("setof");
            result = Optional.of(types.type());
        } else if (cursor.take("language")) {
            language = Optional.of(nameOrString("the name of a language"));
        } else if (cursor.take("window")) {
            window = true;
        } else {
            return false;
        }
        return true;
    }

    private String nameOrString(String expected) throws HeaderFault {
        return cursor.peek().kind() == HeaderToken.Kind.STRING
                ? cursor.string(expected).toLowerCase(Locale.ROOT)
                : cursor.name(expected);
    }

    private boolean behaviour() {
        if (cursor.take("immutable")) {
            volatility = Volatility.IMMUTABLE;
        } else if (cursor.take("stable")) {
            volatility = Volatility.STABLE;
        } else if (cursor.take("volatile")) {
            volatility = Volatility.VOLATILE;
        } else if (cursor.take("strict")) {
            strict = true;
        } else if (cursor.take("called", "on", "null", "input")) {
            strict = false;
        } else if (cursor.take("security", "definer") || cursor.take("external", "security", "definer")) {
            definer = true;
        } else if (cursor.take("security", "invoker") || cursor.take("external", "security", "invoker")) {
            definer = false;
        } else if (cursor.take("leakproof")) {
            leakproof = true;
        } else if (cursor.take("not", "leakproof")) {
            leakproof = false;
        } else {
            return false;
        }
        return true;
    }

    private boolean planning() throws HeaderFault {
        if (cursor.take("parallel")) {
            parallel = parallel();
        } else if (cursor.take("cost")) {
            cost = Optional.of(number());
        } else if (cursor.take("rows")) {
            rows = Optional.of(number()).filter(each -> !each.equals(USUAL_ROWS));
        } else if (cursor.take("support")) {
            List<String> parts = cursor.qualifiedName("the name of a support function");
            String schema = parts.size() == 2 ? parts.getFirst() : "pg_catalog";
            support = Optional.of(QualifiedName.of(schema, parts.getLast()));
        } else {
            return false;
        }
        return true;
    }

    private Parallel parallel() throws HeaderFault {
        for (Parallel each : Parallel.values()) {
            if (cursor.take(each.name().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new HeaderFault("`safe`, `restricted` or `unsafe`", cursor.peek());
    }

    private String number() throws HeaderFault {
        if (cursor.peek().kind() != HeaderToken.Kind.NUMBER) {
            throw new HeaderFault("a number", cursor.peek());
        }
        return cursor.next().value();
    }

    private boolean environment() throws HeaderFault {
        if (cursor.take("transform")) {
            do {
                cursor.expect("for");
                cursor.expect("type");
                transforms.add(types.type());
            } while (cursor.takeSymbol(","));
        } else if (cursor.take("set")) {
            settings.add(new SettingParser(cursor).setting());
        } else if (cursor.take("owner")) {
            cursor.expect("to");
            owner = Optional.of(cursor.name("the name of a role"));
        } else if (cursor.peek().isWord("grant") || cursor.peek().isWord("revoke")) {
            grants.add(new GrantParser(cursor).grant());
        } else {
            return false;
        }
        return true;
    }

    private boolean ownBody() throws HeaderFault {
        if (startsStandardBody(cursor)) {
            body = Optional.of(new RoutineBody.Sql(SqlExpr.written(cursor.rest())));
        } else if (cursor.take("as")) {
            if (bodyFollows && cursor.atEnd()) {
                return true;
            }
            String first = cursor.string("the body in quotes");
            body = Optional.of(
                    cursor.takeSymbol(",")
                            ? new RoutineBody.Library(first, cursor.string("the name of a function in the library"))
                            : new RoutineBody.Quoted(first));
        } else {
            return false;
        }
        return true;
    }

    /** Its name, with its schema where one was written. */
    public List<String> name() {
        return name;
    }

    /** Its arguments, and the columns of RETURNS TABLE. */
    public List<Argument> arguments() {
        return List.copyOf(arguments);
    }

    /** What stands behind RETURNS; empty for RETURNS TABLE and where there is nothing. */
    public Optional<SqlTypeName> result() {
        return result;
    }

    /** RETURNS SETOF or RETURNS TABLE. */
    public boolean returnsSet() {
        return returnsSet;
    }

    /** The language, where one is named. */
    public Optional<String> language() {
        return language;
    }

    /** WINDOW. */
    public boolean window() {
        return window;
    }

    /** The types of TRANSFORM. */
    public List<SqlTypeName> transforms() {
        return List.copyOf(transforms);
    }

    /** GRANT and REVOKE. */
    public Optional<String> owner() {
        return owner;
    }

    public List<HeaderGrant> grants() {
        return List.copyOf(grants);
    }

    /** A body that the heading itself contains. */
    public Optional<RoutineBody> body() {
        return body;
    }

    /** The other clauses, transforms left out. */
    public RoutineTraits traits(String languageName) {
        RoutineTraits usual = RoutineTraits.of(Identifier.of(languageName));
        return new RoutineTraits(
                usual.language(),
                volatility,
                strict,
                definer,
                leakproof,
                parallel,
                cost.filter(each -> !each.equals(usual.usualCost())),
                returnsSet ? rows : Optional.empty(),
                support,
                settings,
                List.of());
    }
}
