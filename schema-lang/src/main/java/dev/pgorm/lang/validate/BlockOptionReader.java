package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes that blocks of several kinds take: names, schema, renames, storage. */
final class BlockOptionReader {

    static final List<String> TABLE_ADDITIONS =
            List.of("unlogged", "with", "tablespace", "accessMethod", "renamedFrom", "movedFrom", "check");
    static final List<String> TYPE_ADDITIONS = List.of("renamedFrom", "movedFrom", "owner");

    private final BlockContext context;
    private final Findings findings;
    private final Values values;

    BlockOptionReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.values = context.values();
    }

    /** {@code @@map}; Prisma lets the name be empty, which maps nothing. */
    Optional<MappedName> map(AttributeSet attributes) {
        return attributes.single("map").flatMap(arguments -> {
            Optional<String> name = arguments
                    .required("name")
                    .flatMap(value -> context.prisma() ? values.text(value) : values.name(value, "name"))
                    .filter(each -> !each.isEmpty());
            arguments.finish(List.of("name"));
            return name.map(each -> new MappedName(each, arguments.span()));
        });
    }

    /** A database name and the attribute that gives it. */
    record MappedName(String name, Span span) {}

    /** {@code @@schema}, held against the schemas of the datasource; else where blocks lie that do not have it. */
    Optional<String> schema(AttributeSet attributes, Block block, String what) {
        boolean given = attributes.has("schema");
        Optional<String> schema = attributes.single("schema").flatMap(arguments -> {
            Optional<String> name = arguments.required("map").flatMap(value -> values.name(value, "schema"));
            arguments.finish(List.of("map"));
            name.ifPresent(each -> checkDeclared(each, arguments.span()));
            return name;
        });
        if (!given && context.prisma() && context.settings().schemas().isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.SCHEMA_MISSING)
                    .at(block.name().map(Name::span).orElse(block.keyword().span()))
                    .with("what", what)
                    .with("name", block.nameText())
                    .with(
                            "schema",
                            context.settings().schemas().get().stream()
                                    .findFirst()
                                    .orElse("public")));
        }
        return schema.or(() -> context.settings().defaultSchema());
    }

    void checkDeclared(String schema, Span span) {
        Optional<List<String>> declared = context.settings().schemas();
        boolean known = declared.isPresent() ? declared.get().contains(schema) : !context.prisma();
        if (!known) {
            findings.add(Diagnostics.builder(AttributeCode.SCHEMA_UNKNOWN)
                    .at(span)
                    .with("schema", schema)
                    .with("suggestion", Wording.closest(schema, declared.orElse(List.of())))
                    .help(declared.isPresent() ? "add" : "none"));
        }
    }

    /** {@code @@owner(app)}. */
    void owner(AttributeSet attributes) {
        attributes.single("owner").ifPresent(arguments -> {
            Optional<String> role =
                    arguments.required("role").flatMap(value -> new GrantReader(values).role(value, "role"));
            arguments.finish(List.of("role"));
            role.ifPresent(name -> context.ownedBy(name, arguments.span()));
        });
    }

    /** {@code @@ignore} and other attributes without arguments. */
    boolean flag(AttributeSet attributes, String name) {
        Optional<ArgumentSet> flag = attributes.single(name);
        flag.ifPresent(arguments -> arguments.finish(List.of()));
        return flag.isPresent();
    }

    /** {@code @@renamedFrom}, once or more. */
    List<String> renamedFrom(AttributeSet attributes, String databaseName) {
        return attributes.repeated("renamedFrom").stream()
                .flatMap(arguments -> {
                    Optional<String> old = arguments.required("name").flatMap(value -> values.name(value, "name"));
                    arguments.finish(List.of("name"));
                    if (old.filter(databaseName::equals).isPresent()) {
                        findings.add(Diagnostics.builder(AdditionCode.RENAMED_SAME)
                                .at(arguments.span())
                                .with("name", databaseName));
                    }
                    return old.stream();
                })
                .toList();
    }

    /** {@code @@movedFrom(schema: "old")}. */
    Optional<String> movedFrom(AttributeSet attributes) {
        return attributes.single("movedFrom").flatMap(arguments -> {
            Optional<String> old = arguments.required("schema").flatMap(value -> values.name(value, "schema"));
            arguments.finish(List.of("schema"));
            return old;
        });
    }

    /** {@code @@unlogged}, {@code @@with}, {@code @@tablespace}. */
    Model.TableStorage storage(AttributeSet attributes) {
        if (attributes.isEmpty()) {
            return Model.TableStorage.none();
        }
        boolean unlogged = flag(attributes, "unlogged");
        Map<String, String> with = attributes
                .attribute("with")
                .map(attribute -> StorageReader.parameters(attribute.arguments(), values))
                .orElseGet(Map::of);
        Optional<String> tablespace = attributes.single("tablespace").flatMap(arguments -> {
            Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
            arguments.finish(List.of("name"));
            return name;
        });
        Optional<String> accessMethod = attributes.single("accessMethod").flatMap(arguments -> {
            Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
            arguments.finish(List.of("name"));
            return name;
        });
        return new Model.TableStorage(unlogged, with, tablespace, accessMethod);
    }
}
