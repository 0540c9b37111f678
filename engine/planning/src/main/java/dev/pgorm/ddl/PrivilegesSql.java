package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** GRANT and REVOKE on one object. */
final class PrivilegesSql implements DefinitionSql.Kind<Privileges> {

    @Override
    public Class<Privileges> type() {
        return Privileges.class;
    }

    @Override
    public void phrase(Privileges privileges, SqlWriter writer) {
        object(privileges.object(), writer);
    }

    @Override
    public String create(Privileges privileges) {
        return String.join(";\n", change(nothing(privileges), privileges));
    }

    /** The statements that lead from what a new object has to what it shall have; none where that is the same. */
    static Optional<String> create(Privileges expected, Privileges privileges) {
        List<String> statements = change(expected, privileges);
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join(";\n", statements));
    }

    @Override
    public String drop(Privileges privileges) {
        return String.join(";\n", change(privileges, nothing(privileges)));
    }

    private static Privileges nothing(Privileges privileges) {
        return new Privileges(privileges.object(), List.of(), List.of());
    }

    @Override
    public Optional<List<Alteration>> alter(Privileges before, Privileges after) {
        List<String> there = change(before, after);
        return there.isEmpty()
                ? Optional.of(List.of())
                : Optional.of(List.of(new Alteration(
                        String.join(";\n", there), Optional.of(String.join(";\n", change(after, before))), true)));
    }

    private static List<String> change(Privileges before, Privileges after) {
        return GrantChange.between(before.granted(), before.revoked(), after.granted(), after.revoked())
                .statements("", on -> object(after.object(), on), PrivilegesSql::owner);
    }

    /** Whoever applies the plan owns what it makes, and may alter only what it owns. */
    private static void owner(SqlWriter writer) {
        writer.sql("CURRENT_USER");
    }

    /** What stands after ON. */
    private static void object(ObjectAddress object, SqlWriter writer) {
        switch (object.kind()) {
            case StructureKind kind -> structure(kind, object, writer);
            case DefinitionKind kind -> definition(kind, object, writer);
        }
    }

    private static void structure(StructureKind kind, ObjectAddress object, SqlWriter writer) {
        switch (kind) {
            case SCHEMA -> writer.sql("SCHEMA ").identifier(Identifier.of(object.name()));
            case ENUM -> qualified("TYPE ", object, writer);
            case SEQUENCE -> qualified("SEQUENCE ", object, writer);
            case TABLE -> qualified("TABLE ", object, writer);
            case EXTENSION, COLUMN, CONSTRAINT, INDEX, ENUM_VALUE ->
                throw new IllegalArgumentException("there are no privileges on " + object);
        }
    }

    private static void definition(DefinitionKind kind, ObjectAddress object, SqlWriter writer) {
        switch (kind) {
            case VIEW, MATERIALIZED_VIEW -> qualified("TABLE ", object, writer);
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> qualified("TYPE ", object, writer);
            case FUNCTION, AGGREGATE -> routine("FUNCTION ", object, writer);
            case PROCEDURE -> routine("PROCEDURE ", object, writer);
            case LANGUAGE -> writer.sql("LANGUAGE ").identifier(Identifier.of(object.name()));
            case FOREIGN_DATA_WRAPPER -> writer.sql("FOREIGN DATA WRAPPER ").identifier(Identifier.of(object.name()));
            case SERVER -> writer.sql("FOREIGN SERVER ").identifier(Identifier.of(object.name()));
            case COLLATION,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    USER_MAPPING,
                    RULE,
                    TRIGGER,
                    POLICY,
                    STATISTICS,
                    SQL_BLOCK,
                    ACCESS_METHOD,
                    OPERATOR,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    CAST,
                    CONVERSION,
                    TRANSFORM,
                    EVENT_TRIGGER,
                    PUBLICATION,
                    PUBLISHED_TABLE,
                    PUBLISHED_SCHEMA,
                    SUBSCRIPTION,
                    PRIVILEGES,
                    DEFAULT_PRIVILEGES -> throw new IllegalArgumentException("there are no privileges on " + object);
        }
    }

    private static void qualified(String words, ObjectAddress object, SqlWriter writer) {
        writer.serverText(words)
                .identifier(Identifier.of(object.schema()))
                .sql(".")
                .identifier(Identifier.of(object.name()));
    }

    /** An address has the types of a routine's arguments behind its name, as the server prints them. */
    private static void routine(String words, ObjectAddress object, SqlWriter writer) {
        int arguments = openingOfLast(object.name());
        writer.serverText(words)
                .identifier(Identifier.of(object.schema()))
                .sql(".")
                .identifier(Identifier.of(object.name().substring(0, arguments)))
                .serverText(object.name().substring(arguments));
    }

    /** Where the last parentheses begin; those in quoted names of types are none, and the routine's own name is not quoted. */
    private static int openingOfLast(String name) {
        int depth = 0;
        boolean quoted = false;
        for (int i = name.length() - 1; i >= 0; i--) {
            char each = name.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += each == ')' ? 1 : each == '(' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("a routine's address without arguments: " + name);
    }
}
