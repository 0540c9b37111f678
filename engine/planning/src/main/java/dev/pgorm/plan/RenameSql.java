package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.ddl.ConstraintSql;
import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ddl.EnumSql;
import dev.pgorm.ddl.IndexSql;
import dev.pgorm.ddl.SchemaSql;
import dev.pgorm.ddl.SequenceSql;
import dev.pgorm.ddl.TableSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/** The statements that rename or move an object, by its kind. */
final class RenameSql {

    private RenameSql() {}

    /**
     * Renames an object within its name space.
     *
     * @param object where it stands: of a part the owner is named as it is called by now
     * @param context where definitions are found
     */
    static String rename(ObjectAddress object, String from, String to, PlanContext context) {
        if (object.kind() == ObjectKind.ENUM_VALUE) {
            return EnumSql.renameValue(PlanContext.name(object), from, to);
        }
        Identifier old = Identifier.of(from);
        Identifier young = Identifier.of(to);
        return switch (object.kind()) {
            case StructureKind.SCHEMA -> SchemaSql.rename(old, young);
            case StructureKind.TABLE -> TableSql.rename(sibling(object, old), young);
            case StructureKind.ENUM -> EnumSql.rename(sibling(object, old), young);
            case StructureKind.SEQUENCE -> SequenceSql.rename(sibling(object, old), young);
            case StructureKind.INDEX -> IndexSql.rename(sibling(object, old), young);
            case StructureKind.COLUMN -> ColumnSql.rename(PlanContext.name(object), old, young);
            case StructureKind.CONSTRAINT -> ConstraintSql.rename(PlanContext.name(object), old, young);
            case StructureKind.EXTENSION, StructureKind.ENUM_VALUE -> throw noRename(object);
            case DefinitionKind kind ->
                DefinitionSql.of(FormerName.of(definition(object, context), from))
                        .rename(young);
        };
    }

    private static Definition definition(ObjectAddress object, PlanContext context) {
        return context.start().find(object).map(Definition.class::cast).orElseThrow();
    }

    private static IllegalArgumentException noRename(ObjectAddress object) {
        return new IllegalArgumentException(object + " has no rename of this form");
    }

    private static QualifiedName sibling(ObjectAddress object, Identifier name) {
        return PlanContext.name(object).sibling(name);
    }

    static String setSchema(ObjectAddress object, QualifiedName name, Identifier schema, PlanContext context) {
        return switch (object.kind()) {
            case StructureKind.TABLE -> TableSql.setSchema(name, schema);
            case StructureKind.ENUM -> EnumSql.setSchema(name, schema);
            case StructureKind.SEQUENCE -> SequenceSql.setSchema(name, schema);
            case StructureKind.SCHEMA,
                    StructureKind.EXTENSION,
                    StructureKind.COLUMN,
                    StructureKind.CONSTRAINT,
                    StructureKind.INDEX,
                    StructureKind.ENUM_VALUE ->
                throw new IllegalArgumentException("only tables, types and sequences move by themselves");
            case DefinitionKind kind ->
                DefinitionSql.of(FormerName.of(definition(object, context), name))
                        .setSchema(schema);
        };
    }

    static String aside(String name) {
        return DefaultNames.aside(Identifier.of(name)).value();
    }

    static Optional<HazardRule> cost(ObjectKind kind) {
        return switch (kind) {
            case StructureKind.TABLE -> Optional.of(HazardRule.RENAME_TABLE);
            case StructureKind.COLUMN -> Optional.of(HazardRule.RENAME_COLUMN);
            case StructureKind.ENUM, StructureKind.ENUM_VALUE -> Optional.of(HazardRule.RENAME_TYPE);
            case StructureKind.SCHEMA -> Optional.of(HazardRule.RENAME_SCHEMA);
            case StructureKind.SEQUENCE, StructureKind.INDEX, StructureKind.CONSTRAINT, StructureKind.EXTENSION ->
                Optional.empty();
            case DefinitionKind definition ->
                definition.isRelation() ? Optional.of(HazardRule.RENAME_TABLE) : Optional.empty();
        };
    }
}
