package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.validate.postgres.ExtensionTypes;
import dev.pgorm.lang.validate.postgres.SettingNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code context app { userId Uuid }}. */
final class ContextReader {

    private static final List<String> KNOWN = List.of("map");

    private final Findings findings;
    private final TypeResolver types;
    private final ScalarReader scalars;
    private final BlockOptionReader options;

    ContextReader(BlockContext context) {
        this.findings = context.findings();
        this.types = new TypeResolver(context);
        this.scalars = new ScalarReader(context);
        this.options = new BlockOptionReader(context);
    }

    /** What the block says; empty after a finding that leaves nothing of it. */
    Optional<ContextDeclaration> read(Block block) {
        if (block.name().isEmpty()) {
            return Optional.empty(); // the parser has said so
        }
        Name name = block.name().get();
        requireWord(name);
        List<Attribute> blockAttributes = new ArrayList<>(block.header());
        block.members().forEach(each -> {
            if (each instanceof Member.BlockAttribute attribute) {
                blockAttributes.add(attribute.attribute());
            }
        });
        AttributeSet attributes = new AttributeSet(blockAttributes, "@@", findings);
        Optional<BlockOptionReader.MappedName> map = options.map(attributes);
        attributes.finish(KNOWN);
        String prefix = map.map(BlockOptionReader.MappedName::name).orElseGet(() -> SettingNames.of(name.text()));
        requirePrefix(prefix, map.map(BlockOptionReader.MappedName::span).orElse(name.span()));
        List<ContextDeclaration.Member> members = members(block, prefix);
        return Optional.of(new ContextDeclaration(name.text(), prefix, members, block.documentation(), name.span()));
    }

    private List<ContextDeclaration.Member> members(Block block, String prefix) {
        Map<String, Name> seen = new HashMap<>();
        List<ContextDeclaration.Member> members = new ArrayList<>();
        for (Member each : block.members()) {
            if (each instanceof Member.Field field) {
                Name first = seen.putIfAbsent(field.name().text(), field.name());
                if (first != null) {
                    findings.add(Diagnostics.builder(AdditionCode.CONTEXT_MEMBER_TWICE)
                            .at(field.name().span())
                            .with("name", field.name().text())
                            .with("context", block.nameText())
                            .label(first.span(), "first"));
                } else if (field.type().isPresent()) {
                    requireWord(field.name());
                    member(field, field.type().get(), prefix).ifPresent(members::add);
                }
            }
        }
        if (seen.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.EMPTY_CONTEXT)
                    .at(block.name().map(Name::span).orElse(block.span()))
                    .with("name", block.nameText()));
        }
        return members;
    }

    private Optional<ContextDeclaration.Member> member(Member.Field field, TypeExpression type, String prefix) {
        return switch (types.resolve(type)) {
            case TypeResolver.Meaning.Unknown unknown -> Optional.empty();
            case TypeResolver.Meaning.Target target -> wrongType(type, "model");
            case TypeResolver.Meaning.Column column when column.serial() -> wrongType(type, "serial");
            case TypeResolver.Meaning.Column column
            when TypeResolver.arity(type) == Field.Arity.LIST -> wrongType(type, "list");
            case TypeResolver.Meaning.Column column ->
                switch (column.type()) {
                    case FieldType.CompositeType composite -> wrongType(type, "type");
                    case FieldType.Declared declared -> wrongType(type, "declared");
                    case FieldType.Unsupported unsupported -> wrongType(type, "unsupported");
                    case FieldType.Prisma scalar -> Optional.of(member(field, type, column, prefix));
                    case FieldType.Native scalar
                    when ExtensionTypes.extensionOf(ExtensionTypes.typeOf(
                                    type.path().get(type.path().size() - 1).text()))
                            .filter("postgis"::equals)
                            .isPresent() -> wrongType(type, "shape");
                    case FieldType.Native scalar -> Optional.of(member(field, type, column, prefix));
                    case FieldType.Enumeration enumeration -> Optional.of(member(field, type, column, prefix));
                };
        };
    }

    private ContextDeclaration.Member member(
            Member.Field field, TypeExpression type, TypeResolver.Meaning.Column column, String prefix) {
        List<Attribute> taken = field.attributes().stream()
                .filter(each -> each.path().equals("map") || each.path().indexOf('.') >= 0)
                .toList();
        List<Attribute> others = field.attributes().stream()
                .filter(each -> !taken.contains(each))
                .toList();
        new AttributeSet(others, "@", findings).finish(KNOWN);
        Field.Scalar scalar = scalars.read(field, type, column, new AttributeSet(taken, "@", findings), false);
        boolean mapped = taken.stream().anyMatch(each -> each.path().equals("map"));
        String setting = mapped ? scalar.columnName() : SettingNames.of(scalar.name());
        if (!SettingNames.isValid(setting)) {
            wrongSetting(mapped ? taken.get(0).span() : field.name().span(), setting, "form");
        }
        return new ContextDeclaration.Member(scalar, prefix + "." + setting);
    }

    private Optional<ContextDeclaration.Member> wrongType(TypeExpression type, String why) {
        findings.add(Diagnostics.builder(AdditionCode.CONTEXT_TYPE)
                .at(type.span())
                .with("type", type.text())
                .help(why));
        return Optional.empty();
    }

    private void requirePrefix(String prefix, Span span) {
        if (!SettingNames.isValid(prefix)) {
            wrongSetting(span, prefix, "form");
        } else if (SettingNames.isReserved(prefix)) {
            wrongSetting(span, prefix, "reserved");
        }
    }

    private void wrongSetting(Span span, String name, String why) {
        findings.add(Diagnostics.builder(AdditionCode.SETTING_NAME)
                .at(span)
                .with("name", name)
                .help(why));
    }

    private void requireWord(Name name) {
        if (!QueryReader.isWord(name.text())) {
            findings.add(Diagnostics.builder(AdditionCode.PARAMETER_NAME)
                    .at(name.span())
                    .with("name", name.text()));
        }
    }
}
