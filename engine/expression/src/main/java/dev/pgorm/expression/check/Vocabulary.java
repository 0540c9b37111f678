package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.client.SchemaModels;
import dev.pgorm.expression.client.SoundPart;
import dev.pgorm.expression.client.SymbolNames;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.DynamicModels;
import dev.pgorm.query.DynamicTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that a schema gives to expressions: tables by their variables, enums and their values. */
public final class Vocabulary {

    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();
    private final Map<String, List<EnumLabel>> enums = new LinkedHashMap<>();

    private final Map<String, ClientQuery> queries = new LinkedHashMap<>();

    private final Map<String, ClientContext> contexts = new LinkedHashMap<>();
    private final Map<String, String> enumNames = new LinkedHashMap<>();
    private final ClientSchema client;
    private final List<Object> extensions;
    private @Nullable SymbolNames symbols;

    /** The names of a schema; of one with errors, those of {@link SoundPart}. */
    public Vocabulary(SchemaModel schema) {
        client = new ClientSchema(schema);
        extensions = Stream.concat(
                        client.trigrams().stream(),
                        client.extensions().stream().flatMap(each -> each.functions().stream()))
                .toList();
        DynamicModels models = SchemaModels.of(client);
        for (ClientModel each : client.models()) {
            tables.put(each.variable(), models.table(each.model().name()));
        }
        client.contexts().forEach(each -> contexts.put(each.variable(), each));
        client.queries().forEach(each -> queries.put(each.name(), each));
        client.enums().forEach(each -> enums.put(each.className(), labels(each)));
        client.enums()
                .forEach(each ->
                        enumNames.put(each.className(), each.declaration().name()));
    }

    /** What the schema's symbols are called here. */
    SymbolNames symbols() {
        SymbolNames known = symbols;
        if (known == null) {
            known = new SymbolNames(client);
            symbols = known;
        }
        return known;
    }

    /** The enum of a class's name; null where none has it. */
    @Nullable
    EnumType enumeration(String className) {
        List<EnumLabel> labels = enums.get(className);
        String schemaName = enumNames.get(className);
        return labels == null || schemaName == null ? null : new EnumType(className, schemaName, labels);
    }

    /** Named queries by their names. */
    Map<String, ClientQuery> queries() {
        return queries;
    }

    /** Contexts of transactions by the names of their variables. */
    Map<String, ClientContext> contexts() {
        return contexts;
    }

    /** What functions of extensions are called on; none where the schema declares none that has any. */
    List<Object> extensions() {
        return extensions;
    }

    /** Whether values of a class are those of a type that an extension brings which the schema declares. */
    boolean isOfExtension(Class<?> value) {
        return client.extensions().stream()
                .flatMap(each -> each.types().stream())
                .anyMatch(each -> each.javaClass().isAssignableFrom(value));
    }

    /** Tables by the names of their variables. */
    Map<String, DynamicTable> tables() {
        return tables;
    }

    /** Enums by the names of their classes, with their values. */
    Map<String, List<EnumLabel>> enums() {
        return enums;
    }

    private static List<EnumLabel> labels(ClientEnum each) {
        return each.constants().stream()
                .map(constant -> new EnumLabel(
                        each.className(),
                        each.declaration().name(),
                        each.type(),
                        constant.name(),
                        constant.value().name(),
                        constant.value().label()))
                .toList();
    }
}
