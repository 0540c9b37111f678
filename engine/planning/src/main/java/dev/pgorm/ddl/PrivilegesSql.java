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

/**
 * GRANT and REVOKE on one object.
 *
 * @param owner whose the object is; empty = whoever applies the plan
 */
record PrivilegesSql(Optional<Identifier> owner) implements DefinitionSql.Kind<Privileges> {

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

    private List<String> change(Privileges before, Privileges after) {
        return GrantChange.between(before.granted(), before.revoked(), after.granted(), after.revoked())
                .statements("", on -> object(after.object(), on), this::owner);
    }

    private void owner(SqlWriter writer) {
        owner.ifPresentOrElse(writer::identifier, () -> writer.sql("CURRENT_USER"));
    }

    /** What stands after ON. */
    private static void object(ObjectAddress object, SqlWriter writer) {
        switch (object.kind()) {
            case StructureKind kind -> AddressSql.structure(kind, object, writer);
            case DefinitionKind kind -> definition(kind, object, writer);
        }
    }

    private static void definition(DefinitionKind kind, ObjectAddress object, SqlWriter writer) {
        switch (kind) {
            case VIEW, MATERIALIZED_VIEW -> AddressSql.qualified("TABLE ", object, writer);
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> AddressSql.qualified("TYPE ", object, writer);
            case FUNCTION, AGGREGATE -> AddressSql.routine("FUNCTION ", object, writer);
            case PROCEDURE -> AddressSql.routine("PROCEDURE ", object, writer);
            case LANGUAGE -> AddressSql.plain("LANGUAGE ", object, writer);
            case FOREIGN_DATA_WRAPPER -> AddressSql.plain("FOREIGN DATA WRAPPER ", object, writer);
            case SERVER -> AddressSql.plain("FOREIGN SERVER ", object, writer);
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
                    OWNERSHIP,
                    PRIVILEGES,
                    DEFAULT_PRIVILEGES -> throw new IllegalArgumentException("there are no privileges on " + object);
        }
    }
}
