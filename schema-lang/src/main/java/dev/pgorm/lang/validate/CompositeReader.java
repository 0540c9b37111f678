package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a composite type. Prisma has none on PostgreSQL; ours are PostgreSQL's. */
final class CompositeReader {

    private static final List<String> KNOWN = List.of("map", "schema", "renamedFrom", "movedFrom");

    private final BlockContext context;
    private final Findings findings;
    private final BlockOptionReader options;
    private final TypeResolver types;
    private final ScalarReader scalars;

    CompositeReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.options = new BlockOptionReader(context);
        this.types = new TypeResolver(context);
        this.scalars = new ScalarReader(context);
    }

    Composite read(Block block) {
        NameRules.check(block, "type", context.prisma(), findings);
        Span nameSpan = block.name().map(Name::span).orElse(block.span());
        if (context.prisma()) {
            findings.add(Diagnostics.builder(TypeCode.COMPOSITE_UNSUPPORTED)
                    .at(nameSpan)
                    .with("name", block.nameText()));
        }
        List<Attribute> blockAttributes = new ArrayList<>(block.header());
        List<Field.Scalar> fields = fields(block, blockAttributes);
        AttributeSet attributes = new AttributeSet(blockAttributes, "@@", findings);
        Optional<String> map = options.map(attributes).map(BlockOptionReader.MappedName::name);
        Optional<String> schema = context.prisma() ? Optional.empty() : options.schema(attributes, block, "type");
        String databaseName = map.orElse(block.nameText());
        List<String> renamedFrom = context.prisma() ? List.of() : options.renamedFrom(attributes, databaseName);
        Optional<String> movedFrom = context.prisma() ? Optional.empty() : options.movedFrom(attributes);
        if (!context.prisma()) {
            options.owner(attributes);
            options.flag(attributes, "pg.type");
            attributes.refuseLater(List.of("pg."));
        }
        attributes.finish(KNOWN);
        if (fields.isEmpty() && !context.prisma()) {
            findings.add(
                    Diagnostics.builder(TypeCode.EMPTY_COMPOSITE).at(nameSpan).with("name", block.nameText()));
        }
        return new Composite(
                block.nameText(),
                databaseName,
                schema,
                fields,
                renamedFrom,
                movedFrom,
                block.documentation(),
                nameSpan);
    }

    private List<Field.Scalar> fields(Block block, List<Attribute> blockAttributes) {
        Map<String, Name> seen = new HashMap<>();
        List<Field.Scalar> fields = new ArrayList<>();
        for (Member member : block.members()) {
            switch (member) {
                case Member.Field field -> {
                    Name first = seen.putIfAbsent(field.name().text(), field.name());
                    if (first == null) {
                        field(block, field).ifPresent(fields::add);
                    } else {
                        findings.add(Diagnostics.builder(TypeCode.DUPLICATE_FIELD)
                                .at(field.name().span())
                                .with("field", field.name().text())
                                .with("what", "type")
                                .with("name", block.nameText())
                                .label(first.span(), "first"));
                    }
                }
                case Member.BlockAttribute attribute -> blockAttributes.add(attribute.attribute());
                case Member.Assignment misplaced -> {}
            }
        }
        return fields;
    }

    private Optional<Field.Scalar> field(Block block, Member.Field field) {
        if (field.type().isEmpty()) {
            return Optional.empty();
        }
        return switch (types.resolve(field.type().get())) {
            case TypeResolver.Meaning.Unknown unknown -> Optional.empty();
            case TypeResolver.Meaning.Target target -> {
                findings.add(Diagnostics.builder(TypeCode.COMPOSITE_RELATION)
                        .at(field.type().get().span())
                        .with("model", target.model())
                        .with("type", block.nameText()));
                yield Optional.empty();
            }
            case TypeResolver.Meaning.Column column -> {
                AttributeSet attributes = new AttributeSet(field.attributes(), "@", findings);
                Field.Scalar scalar = scalars.read(field, field.type().get(), column, attributes, false);
                attributes.finish(List.of("map", "collate"));
                if (scalar.defaultValue().isPresent() && !context.prisma()) {
                    findings.add(Diagnostics.builder(AttributeCode.COMPOSITE_DEFAULT)
                            .at(field.name().span()));
                }
                yield Optional.of(scalar);
            }
        };
    }
}
