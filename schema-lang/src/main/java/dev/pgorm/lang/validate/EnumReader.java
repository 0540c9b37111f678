package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.EnumDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an enum. */
final class EnumReader {

    private static final List<String> KNOWN = List.of("map", "schema");

    private final BlockContext context;
    private final Findings findings;
    private final BlockOptionReader options;

    EnumReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.options = new BlockOptionReader(context);
    }

    EnumDeclaration read(Block block) {
        NameRules.check(block, "enum", context.prisma(), findings);
        List<Attribute> blockAttributes = new ArrayList<>(block.header());
        List<EnumDeclaration.Value> values = values(block, blockAttributes);
        AttributeSet attributes = new AttributeSet(blockAttributes, "@@", findings);
        Optional<String> map = options.map(attributes).map(BlockOptionReader.MappedName::name);
        Optional<String> schema = options.schema(attributes, block, "enum");
        if (context.prisma()) {
            attributes.refuseAdditions(BlockOptionReader.TYPE_ADDITIONS);
        }
        String databaseName = map.orElse(block.nameText());
        List<String> renamedFrom = options.renamedFrom(attributes, databaseName);
        Optional<String> movedFrom = options.movedFrom(attributes);
        if (!context.prisma()) {
            options.owner(attributes);
            options.flag(attributes, "pg.enum");
        }
        attributes.finish(KNOWN);
        return new EnumDeclaration(
                block.nameText(),
                databaseName,
                schema,
                values,
                renamedFrom,
                movedFrom,
                block.documentation(),
                block.name().map(Name::span).orElse(block.span()));
    }

    private List<EnumDeclaration.Value> values(Block block, List<Attribute> blockAttributes) {
        Map<String, Name> seen = new HashMap<>();
        Map<String, Name> labels = new HashMap<>();
        List<EnumDeclaration.Value> values = new ArrayList<>(block.members().size());
        for (Member member : block.members()) {
            switch (member) {
                case Member.Field value -> {
                    EnumDeclaration.Value read = value(value);
                    Name first = seen.putIfAbsent(value.name().text(), value.name());
                    Name sameLabel = labels.putIfAbsent(read.label(), value.name());
                    if (first != null) {
                        duplicate(block, value.name(), first, value.name().text());
                    } else if (sameLabel != null && !context.prisma()) {
                        duplicate(block, value.name(), sameLabel, read.label());
                    } else {
                        values.add(read);
                    }
                }
                case Member.BlockAttribute attribute -> blockAttributes.add(attribute.attribute());
                case Member.Assignment misplaced -> {}
            }
        }
        if (seen.isEmpty()) {
            findings.add(Diagnostics.builder(TypeCode.EMPTY_ENUM)
                    .at(block.name().map(Name::span).orElse(block.span()))
                    .with("name", block.nameText()));
        }
        return values;
    }

    private void duplicate(Block block, Name name, Name first, String value) {
        findings.add(Diagnostics.builder(TypeCode.DUPLICATE_ENUM_VALUE)
                .at(name.span())
                .with("value", value)
                .with("enum", block.nameText())
                .label(first.span(), "first"));
    }

    private EnumDeclaration.Value value(Member.Field value) {
        AttributeSet attributes = new AttributeSet(value.attributes(), "@", findings);
        Optional<String> label = attributes.single("map").flatMap(arguments -> {
            Optional<String> name = arguments.required("name").flatMap(arguments.values()::text);
            arguments.finish(List.of("name"));
            return name;
        });
        if (context.prisma()) {
            attributes.refuseAdditions(BlockOptionReader.TYPE_ADDITIONS);
        }
        Optional<String> renamedFrom = attributes.single("renamedFrom").flatMap(arguments -> {
            Optional<String> name = arguments.required("name").flatMap(arguments.values()::text);
            arguments.finish(List.of("name"));
            return name;
        });
        attributes.finish(List.of("map"));
        return new EnumDeclaration.Value(
                value.name().text(),
                label.orElse(value.name().text()),
                renamedFrom,
                value.documentation(),
                value.name().span());
    }
}
