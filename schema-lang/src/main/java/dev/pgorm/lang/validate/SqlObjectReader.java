package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SqlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what blocks with SQL names have in common: the name, {@code @@map} and {@code @@schema}, members of one kind. */
final class SqlObjectReader {

    /** The attributes that all of them take. */
    static final List<String> ATTRIBUTES = List.of("map", "schema", "renamedFrom", "movedFrom", "owner");

    private final BlockContext context;
    private final Findings findings;

    SqlObjectReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** The attributes of the heading and of the body. */
    AttributeSet attributes(Block block) {
        List<Attribute> attributes = new ArrayList<>(block.header());
        for (Member member : block.members()) {
            if (member instanceof Member.BlockAttribute attribute) {
                attributes.add(attribute.attribute());
            }
        }
        return new AttributeSet(AttributeSet.withoutEarlierPrefix(attributes), "@@", findings);
    }

    /** Takes the attributes that say what the block is called. */
    SqlObject.Head head(Block block, AttributeSet attributes) {
        BlockOptionReader options = new BlockOptionReader(context);
        Span span = block.name().map(Name::span).orElse(block.span());
        SqlName name = name(block);
        Optional<Span> schemaSpan = attributes.find("schema").map(Attribute::span);
        Optional<String> stated =
                options.schema(attributes, block, block.keyword().text());
        if (schemaSpan.isPresent() && name.schema().isPresent()) {
            findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                    .at(schemaSpan.get())
                    .with("option", "`@@schema`")
                    .with("place", "a block whose name has a schema"));
        }
        name.schema().ifPresent(schema -> options.checkDeclared(schema, span));
        String databaseName =
                options.map(attributes).map(BlockOptionReader.MappedName::name).orElse(name.name());
        options.owner(attributes);
        return new SqlObject.Head(
                name.key(),
                databaseName,
                name.schema().or(() -> stated),
                options.renamedFrom(attributes, databaseName),
                options.movedFrom(attributes),
                block.documentation(),
                span);
    }

    private SqlName name(Block block) {
        Optional<SqlName> name = block.name().flatMap(SqlName::of);
        if (name.isEmpty() && block.name().isPresent() && !block.nameText().isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.SQL_NAME)
                    .at(block.name().get().span())
                    .with("name", block.nameText()));
        }
        return name.orElseGet(() -> new SqlName(Optional.empty(), block.nameText()));
    }

    /** The settings of the body by their keys; other members are a finding. */
    Map<String, Member.Assignment> settings(Block block) {
        Map<String, Member.Assignment> settings = new LinkedHashMap<>();
        for (Member member : block.members()) {
            switch (member) {
                case Member.Assignment assignment -> {
                    Member.Assignment first =
                            settings.putIfAbsent(assignment.key().text(), assignment);
                    if (first != null) {
                        findings.add(Diagnostics.builder(ConfigurationCode.DUPLICATE_PROPERTY)
                                .at(assignment.key().span())
                                .with("property", assignment.key().text())
                                .with("block", block.keyword().text())
                                .label(first.key().span(), "first"));
                    }
                }
                case Member.Field field -> misplaced(block, field.span());
                case Member.BlockAttribute attribute -> {}
            }
        }
        return settings;
    }

    /** For blocks that have no settings. */
    void attributesOnly(Block block) {
        for (Member member : block.members()) {
            if (!(member instanceof Member.BlockAttribute)) {
                findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                        .at(member.span())
                        .with("option", "a line without `@@`")
                        .with("place", "the body of a " + block.keyword().text()));
            }
        }
    }

    private void misplaced(Block block, Span span) {
        findings.add(Diagnostics.builder(ConfigurationCode.PROPERTY_ATTRIBUTE)
                .at(span)
                .with("what", block.keyword().text()));
    }

    /** {@code simple}, {@code ext.unaccent} or {@code "odd name"} in quotes. */
    Optional<SqlObject.ObjectName> objectName(Expression value) {
        Optional<String> text = value instanceof Expression.Text quoted
                ? context.values().name(quoted, "name")
                : context.values().constant(value);
        Optional<SqlName> name = text.flatMap(SqlName::of);
        if (text.isPresent() && name.isEmpty()) {
            findings.add(
                    Diagnostics.builder(AdditionCode.SQL_NAME).at(value.span()).with("name", text.get()));
        }
        return name.map(each -> new SqlObject.ObjectName(each.schema(), each.name()));
    }

    /** An attribute whose one argument is such a name. */
    Optional<SqlObject.ObjectName> objectName(AttributeSet attributes, String attribute) {
        return attributes.single(attribute).flatMap(arguments -> {
            Optional<SqlObject.ObjectName> name = arguments.required("name").flatMap(this::objectName);
            arguments.finish(List.of("name"));
            return name;
        });
    }
}
