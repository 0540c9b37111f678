package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file with the types whose numbers only a database knows, and how their values are read. */
final class DeclaredTypesSource {

    private static final String USUAL_SCHEMA = "public";
    private static final ClientNames.Named PLACE = new ClientNames.Named("declaredTypes", Symbol.OWN + "types");

    private final SchemaModel schema;
    private final ClientNames names;
    private final Values values;
    private final SortedMap<String, Code> entries = new TreeMap<>();

    DeclaredTypesSource(SchemaModel schema, ClientNames names, Values values) {
        this.schema = schema;
        this.names = names;
        this.values = values;
    }

    /** The file; the types are in order of their names. */
    GeneratedFile file() {
        schema.enums().forEach(each -> add(sql(each.schema(), each.databaseName()), BuiltInValues.TEXT.reader()));
        schema.composites().forEach(each -> {
            ClientNames.Named named = names.composite(each.name());
            Code reader = Code.of(Code.of(Symbol.value(named.name(), named.module())), ".read");
            add(sql(each.schema(), each.databaseName()), reader);
        });
        schema.objects().forEach(this::add);
        schema.models().stream()
                .filter(each -> !each.ignored())
                .flatMap(each -> each.scalars().stream())
                .forEach(this::addUnknown);
        schema.composites().stream().flatMap(each -> each.fields().stream()).forEach(this::addUnknown);
        SourceText source = new SourceText(PLACE);
        Code type = Code.of(Symbol.type("DeclaredType", RuntimeFiles.DECLARED));
        source.add("/** The types whose numbers only a database knows: of the schema and of extensions. */\n")
                .add("export const declaredTypes: readonly ", type, entries.isEmpty() ? "[] = [" : "[] = [\n");
        entries.values().forEach(source::add);
        return source.add("];\n").file();
    }

    private void add(SqlObject object) {
        String name = sql(object.head().schema(), object.head().databaseName());
        switch (object) {
            case SqlObject.Domain domain -> add(name, values.of(domain).reader());
            case SqlObject.Range range -> {
                Value bounds = values.bounds(range);
                entries.put(
                        name,
                        Code.of(
                                "  { name: " + TypeScriptText.literal(name) + ", read: ",
                                bounds.range().reader(),
                                ", readMultirange: ",
                                bounds.multirange().reader(),
                                " },\n"));
            }
            case SqlObject.CollationBlock collation -> {}
            case SqlObject.Dictionary dictionary -> {}
            case SqlObject.Configuration configuration -> {}
        }
    }

    /** Types of extensions: their values are texts, but arrays of them have to be known. */
    private void addUnknown(Field.Scalar field) {
        values.unknown(field.type())
                .ifPresent(each -> entries.computeIfAbsent(each, name -> entry(name, BuiltInValues.TEXT.reader())));
    }

    private void add(String name, Code reader) {
        entries.put(name, entry(name, reader));
    }

    private static Code entry(String name, Code reader) {
        return Code.of("  { name: " + TypeScriptText.literal(name) + ", read: ", reader, " },\n");
    }

    private static String sql(Optional<String> schema, String name) {
        return SqlWriter.quote(QualifiedName.of(schema.orElse(USUAL_SCHEMA), name));
    }
}
