package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of a model or view: its columns as Kysely wants them, and the types of its rows. */
final class TableSource {

    private static final String KYSELY = "kysely";
    private static final Code COLUMN_TYPE = Code.of(Symbol.type("ColumnType", KYSELY));
    private static final Code GENERATED = Code.of(Symbol.type("Generated", KYSELY));
    private static final Code GENERATED_ALWAYS = Code.of(Symbol.type("GeneratedAlways", KYSELY));

    private final Model model;
    private final ClientNames.Named named;
    private final List<Columns.Column> columns;
    private final SourceText source;

    TableSource(Model model, ClientNames.Named named, List<Columns.Column> columns) {
        this.model = model;
        this.named = named;
        this.columns = columns;
        this.source = new SourceText(named);
    }

    /** The type that stands for a model's table in the database. */
    static Symbol tableType(Model model, ClientNames.Named named) {
        return Symbol.type(named.name() + (model.kind() == Model.Kind.VIEW ? "View" : "Table"), named.module());
    }

    /** The file, with how the model is joined with others. */
    GeneratedFile file(RelationsSource relations) {
        String table = tableType(model, named).name();
        source.add(TypeScriptText.comment("", model.documentation(), remarks()), "export interface " + table + " {\n");
        columns.forEach(this::column);
        source.add("}\n");
        source.add("\n/** A row of " + model.name() + " as a query gives it. */\n");
        row("Row", "Selectable", table);
        if (model.kind() == Model.Kind.MODEL) {
            source.add("\n/** What an INSERT says of a row of " + model.name() + ". */\n");
            row("Insert", "Insertable", table);
            source.add("\n/** What an UPDATE says of rows of " + model.name() + ". */\n");
            row("Update", "Updateable", table);
        }
        relations.add(model, named, source);
        return source.file();
    }

    private void row(String ending, String form, String table) {
        Code type = Code.of(Symbol.type(form, KYSELY));
        source.add("export type " + named.name() + ending + " = ", type, "<" + table + ">;\n");
    }

    private List<String> remarks() {
        QualifiedName table = RelationColumns.tableOf(model);
        return DatabaseNames.isReadable(table)
                ? List.of()
                : List.of(
                        "Kysely would take its name apart, so it is not in Database: name it with sql.id(…) in sql`…`.");
    }

    private void column(Columns.Column column) {
        Field.Scalar field = column.field();
        source.add(TypeScriptText.comment("  ", field.documentation(), remarks(column)));
        source.add("  " + TypeScriptText.member(field.columnName()) + ": ", type(column), ";\n");
    }

    /** What Kysely is told of a column: one type where queries give what statements take, else what each of them does. */
    static Code type(Columns.Column column) {
        String orNull = column.nullable() ? " | null" : "";
        Code read = Code.of(column.value().read(), orNull);
        Code write = Code.of(column.value().write(), orNull);
        boolean same = read.text().equals(write.text());
        return switch (column.writing()) {
            case NEVER -> Code.of(GENERATED_ALWAYS, "<", read, ">");
            case REQUIRED -> same ? read : Code.of(COLUMN_TYPE, "<", read, ", ", write, ", ", write, ">");
            case OPTIONAL -> optional(column, read, write, same);
        };
    }

    /** Kysely lets an INSERT leave out what may be null. */
    private static Code optional(Columns.Column column, Code read, Code write, boolean same) {
        if (same) {
            return column.nullable() ? read : Code.of(GENERATED, "<", read, ">");
        }
        String orUndefined = column.nullable() ? "" : " | undefined";
        return Code.of(COLUMN_TYPE, "<", read, ", ", write, orUndefined, ", ", write, ">");
    }

    private List<String> remarks(Columns.Column column) {
        List<String> remarks = new ArrayList<>();
        Field.Scalar field = column.field();
        if (model.kind() == Model.Kind.MODEL) {
            Optional<DefaultValue> value = field.defaultValue();
            value.filter(DefaultValue.ClientSide.class::isInstance)
                    .map(DefaultValue.ClientSide.class::cast)
                    .ifPresent(each -> remarks.add(
                            each.function() + "(): the database has no default, so whoever inserts a row says it."));
            if (field.updatedAt()) {
                remarks.add("When the row last changed: whoever writes the row says it.");
            }
        }
        return remarks;
    }
}
