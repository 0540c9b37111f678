package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** ALTER … OWNER TO. */
final class OwnershipSql implements DefinitionSql.Kind<Ownership> {

    @Override
    public Class<Ownership> type() {
        return Ownership.class;
    }

    @Override
    public void phrase(Ownership ownership, SqlWriter writer) {
        object(ownership.object(), writer);
    }

    @Override
    public String create(Ownership ownership) {
        return to(ownership.object(), role -> role.identifier(ownership.role()));
    }

    /** Then it is whoever applies the plan's. */
    @Override
    public String drop(Ownership ownership) {
        return toApplier(ownership.object());
    }

    /** The statement that gives an object to whoever runs it. */
    static String toApplier(ObjectAddress object) {
        return to(object, role -> role.sql(isPublic(object) ? "pg_database_owner" : "CURRENT_USER"));
    }

    /** It comes with its owner. */
    private static boolean isPublic(ObjectAddress object) {
        return object.equals(ObjectAddress.global(StructureKind.SCHEMA, "public"));
    }

    @Override
    public Optional<List<Alteration>> alter(Ownership before, Ownership after) {
        return Optional.of(
                before.role().equals(after.role())
                        ? List.of()
                        : List.of(new Alteration(create(after), Optional.of(create(before)), true)));
    }

    private static String to(ObjectAddress object, Consumer<SqlWriter> role) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        object(object, writer);
        role.accept(writer.sql(" OWNER TO "));
        return writer.toString();
    }

    private static void object(ObjectAddress object, SqlWriter writer) {
        switch (object.kind()) {
            case StructureKind kind -> AddressSql.structure(kind, object, writer);
            case DefinitionKind kind -> definition(kind, object, writer);
        }
    }

    private static void definition(DefinitionKind kind, ObjectAddress object, SqlWriter writer) {
        switch (kind) {
            case VIEW -> AddressSql.qualified("VIEW ", object, writer);
            case MATERIALIZED_VIEW -> AddressSql.qualified("MATERIALIZED VIEW ", object, writer);
            case DOMAIN -> AddressSql.qualified("DOMAIN ", object, writer);
            case COMPOSITE_TYPE, RANGE_TYPE -> AddressSql.qualified("TYPE ", object, writer);
            case COLLATION -> AddressSql.qualified("COLLATION ", object, writer);
            case CONVERSION -> AddressSql.qualified("CONVERSION ", object, writer);
            case STATISTICS -> AddressSql.qualified("STATISTICS ", object, writer);
            case TEXT_SEARCH_DICTIONARY -> AddressSql.qualified("TEXT SEARCH DICTIONARY ", object, writer);
            case TEXT_SEARCH_CONFIGURATION -> AddressSql.qualified("TEXT SEARCH CONFIGURATION ", object, writer);
            case FUNCTION -> AddressSql.routine("FUNCTION ", object, writer);
            case PROCEDURE -> AddressSql.routine("PROCEDURE ", object, writer);
            // The address does not tell which arguments are direct ones, as AGGREGATE would have it.
            case AGGREGATE -> AddressSql.routine("ROUTINE ", object, writer);
            case OPERATOR -> AddressSql.operator("OPERATOR ", object, writer);
            case OPERATOR_CLASS -> AddressSql.using("OPERATOR CLASS ", object, writer);
            case OPERATOR_FAMILY -> AddressSql.using("OPERATOR FAMILY ", object, writer);
            case LANGUAGE -> AddressSql.plain("LANGUAGE ", object, writer);
            case EVENT_TRIGGER -> AddressSql.plain("EVENT TRIGGER ", object, writer);
            case FOREIGN_DATA_WRAPPER -> AddressSql.plain("FOREIGN DATA WRAPPER ", object, writer);
            case SERVER -> AddressSql.plain("SERVER ", object, writer);
            case PUBLICATION -> AddressSql.plain("PUBLICATION ", object, writer);
            case SUBSCRIPTION -> AddressSql.plain("SUBSCRIPTION ", object, writer);
            case ACCESS_METHOD,
                    CAST,
                    DEFAULT_PRIVILEGES,
                    OWNERSHIP,
                    POLICY,
                    PRIVILEGES,
                    PUBLISHED_SCHEMA,
                    PUBLISHED_TABLE,
                    RULE,
                    SQL_BLOCK,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    TRANSFORM,
                    TRIGGER,
                    USER_MAPPING -> throw nobodys(object);
        }
    }

    private static IllegalArgumentException nobodys(ObjectAddress object) {
        return new IllegalArgumentException("nobody owns " + object);
    }
}
