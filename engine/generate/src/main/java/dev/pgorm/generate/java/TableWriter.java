package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientRelation;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.Related;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.ToOne;
import dev.pgorm.query.client.ClientTable;
import dev.pgorm.query.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The class of a model's table: columns and relations with their types, and how a row is read. */
final class TableWriter {

    private final ClientSchema schema;
    private final ClassNames names;
    private final FieldTypes types;
    private final ColumnWriter columns;

    TableWriter(ClientSchema schema, ClassNames names, FieldTypes types) {
        this.schema = schema;
        this.names = names;
        this.types = types;
        this.columns = new ColumnWriter(names, types);
    }

    GeneratedFile write(ClientModel model) {
        TypeName self = names.table(model);
        JavaSource source = new JavaSource(self, names.all(), List.of());
        String row = source.name(names.row(model));
        String string = source.name(String.class);
        String alias = source.nullable(TypeName.of(String.class)) + " alias";
        boolean view = !ClassNames.isWritten(model);
        source.comment("", "The " + (view ? "view" : "table") + " of {@link " + row + "}: what queries say of it.");
        source.line("public final class " + self.simpleName() + " extends " + source.name(ClientTable.class) + "<" + row
                + "> {");
        source.line("");
        for (ClientField each : model.fields()) {
            each.field().documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
            source.line("    public final " + columns.type(each).in(source) + " " + each.name() + ";");
        }
        for (ClientRelation each : model.relations()) {
            each.field().documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
            source.line("    public final " + relationType(each).in(source) + " " + each.name() + ";");
        }
        source.line("");
        source.line("    " + self.simpleName() + "() {");
        source.line("        this(null);");
        source.line("    }");
        source.line("");
        source.line("    private " + self.simpleName() + "(" + alias + ") {");
        source.line("        super(" + JavaText.literal(model.model().name()) + ", "
                + JavaText.literal(model.table().schema().value()) + ", "
                + JavaText.literal(model.table().name().value()) + ", alias);");
        model.fields()
                .forEach(each ->
                        source.line("        this." + each.name() + " = " + columns.declaration(each, source) + ";"));
        model.relations()
                .forEach(each -> source.line("        this." + each.name() + " = " + declaration(each, source) + ";"));
        List<String> key = model.key().stream().map(each -> "this." + each).toList();
        if (!key.isEmpty()) {
            source.line("        key(" + String.join(", ", key) + ");");
        }
        source.line("    }");
        source.line("");
        source.comment("    ", "The same table by another name, to read it twice in a query.");
        source.line("    public " + self.simpleName() + " as(" + string + " alias) {");
        source.line("        return new " + self.simpleName() + "(alias);");
        source.line("    }");
        source.line("");
        source.line("    " + source.override());
        source.line("    protected " + row + " read(" + source.name(RowReader.class) + " row) {");
        reading(model, source, row);
        source.line("    }");
        source.line("}");
        return source.file();
    }

    private void reading(ClientModel model, JavaSource source, String row) {
        List<String> values = new ArrayList<>();
        model.fields().forEach(each -> values.add(columns.reading(each, source)));
        model.relations()
                .forEach(each ->
                        values.add("row." + (each.link().many() ? "many" : "one") + "(this." + each.name() + ")"));
        boolean record = RowWriter.isRecord(components(model));
        String opening = "        return new " + row + "(";
        if (!record) {
            opening += "new " + source.name(Object.class) + "[] {";
        }
        String closing = record ? ");" : "});";
        if (values.isEmpty()) {
            source.line(opening + closing);
            return;
        }
        source.line(opening);
        for (int i = 0; i < values.size(); i++) {
            source.line("                " + values.get(i) + (i + 1 < values.size() ? "," : closing));
        }
    }

    /** What a row consists of: the columns, then the relations, as they are read. */
    List<Component> components(ClientModel model) {
        List<Component> components = new ArrayList<>();
        model.fields()
                .forEach(each -> components.add(new Component(
                        each.name(), types.value(each), each.field().documentation())));
        model.relations()
                .forEach(each -> components.add(new Component(
                        each.name(), relatedRows(each), each.field().documentation())));
        return components;
    }

    private JavaType relatedRows(ClientRelation relation) {
        JavaType row = JavaType.Declared.of(names.row(target(relation)));
        return JavaType.Declared.of(relation.link().many() ? List.class : Related.class, row);
    }

    private JavaType relationType(ClientRelation relation) {
        JavaType table = JavaType.Declared.of(names.table(target(relation)));
        return JavaType.Declared.of(relation.link().many() ? ToMany.class : ToOne.class, table);
    }

    private String declaration(ClientRelation relation, JavaSource source) {
        StringBuilder target = new StringBuilder("to("
                + JavaText.literal(relation.link().target().schema().value()) + ", "
                + JavaText.literal(relation.link().target().name().value()) + ")");
        relation.link().keys().forEach(each -> key(each, target));
        relation.link().through().ifPresent(through -> {
            target.append(".through(")
                    .append(JavaText.literal(through.table().schema().value()))
                    .append(", ")
                    .append(JavaText.literal(through.table().name().value()))
                    .append(')');
            through.keys().forEach(each -> key(each, target));
        });
        if (!relation.link().many() && !relation.link().holdsKey()) {
            target.append(".heldThere()");
        }
        return (relation.link().many() ? "many(" : "one(") + JavaText.literal(relation.name()) + ", " + target + ", "
                + source.name(names.table(target(relation))) + "::new)";
    }

    private static void key(Link.Key key, StringBuilder target) {
        target.append(key.type().overDomain() ? ".keyOfDomain(" : ".key(")
                .append(JavaText.literal(key.here().value()))
                .append(", ")
                .append(JavaText.literal(key.there().value()))
                .append(", ")
                .append(JavaText.literal(key.type().sql()))
                .append(')');
    }

    private ClientModel target(ClientRelation relation) {
        Optional<ClientModel> target = schema.model(relation.target());
        return target.orElseThrow(
                () -> new IllegalStateException("a relation leads to " + relation.target() + ", which is no table"));
    }
}
