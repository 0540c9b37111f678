package dev.pgorm.lang.validate;

import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SequenceDeclaration;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.validate.postgres.BuiltInTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code sequence OrderNo { type = bigint  start = 1000  ownedBy = Order.no }}. */
final class SequenceReader {

    private static final List<String> KEYS;

    static {
        List<String> keys = new ArrayList<>(SequenceOptionReader.NAMES);
        keys.addAll(List.of("type", "ownedBy", "unlogged"));
        KEYS = List.copyOf(keys);
    }

    private final BlockContext context;
    private final Findings findings;
    private final Values values;
    private final SequenceOptionReader numbers;
    private SequenceOptions.SequenceType type = SequenceOptions.SequenceType.BIGINT;
    private Optional<Expression.Constant> owner = Optional.empty();
    private boolean unlogged;

    SequenceReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.values = context.values();
        this.numbers = new SequenceOptionReader(findings);
    }

    /** A sequence, and where its owner is named. */
    record Read(SequenceDeclaration declaration, Optional<Span> ownerSpan) {}

    Read read(Block block) {
        List<dev.pgorm.lang.ast.Attribute> blockAttributes = new ArrayList<>(block.header());
        for (Member member : block.members()) {
            switch (member) {
                case Member.Assignment assignment -> assignment.value().ifPresent(value -> take(assignment, value));
                case Member.BlockAttribute attribute -> blockAttributes.add(attribute.attribute());
                case Member.Field field ->
                    findings.add(Diagnostics.builder(ConfigurationCode.PROPERTY_ATTRIBUTE)
                            .at(field.span())
                            .with("what", "sequence"));
            }
        }
        AttributeSet attributes = new AttributeSet(blockAttributes, "@@", findings);
        SqlObject.Head head = new SqlObjectReader(context).head(block, attributes);
        attributes.finish(SqlObjectReader.ATTRIBUTES);
        Span span = head.span();
        Optional<String[]> path = owner.map(each -> each.path().split("\\.")).filter(parts -> parts.length == 2);
        if (owner.isPresent() && path.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.SEQUENCE_OWNER)
                    .at(owner.get().span())
                    .with("owner", owner.get().path())
                    .help("form"));
        }
        SequenceDeclaration declaration = new SequenceDeclaration(
                head.databaseName(),
                head.schema(),
                head.renamedFrom(),
                head.movedFrom(),
                numbers.options(type, span),
                path.map(parts -> parts[0]),
                path.map(parts -> parts[1]),
                unlogged,
                block.documentation(),
                span);
        return new Read(declaration, owner.map(Expression.Constant::span));
    }

    private void take(Member.Assignment assignment, Expression value) {
        String key = assignment.key().text();
        switch (key) {
            case "type" -> type(value);
            case "ownedBy" -> {
                values.constant(value);
                owner = value instanceof Expression.Constant constant ? Optional.of(constant) : Optional.empty();
            }
            case "unlogged" -> unlogged = values.bool(value).orElse(false);
            default -> {
                if (!numbers.take(key, value)) {
                    findings.add(Diagnostics.builder(ConfigurationCode.UNKNOWN_PROPERTY)
                            .at(assignment.key().span())
                            .with("property", key)
                            .with("block", "sequence")
                            .with("suggestion", Wording.closest(key, KEYS)));
                }
            }
        }
    }

    private void type(Expression value) {
        Optional<String> word = values.constant(value);
        Optional<SequenceOptions.SequenceType> found =
                word.flatMap(BuiltInTypes::find).flatMap(each -> ColumnReader.sequenceType(each.spelling()));
        if (word.isPresent() && found.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.SEQUENCE_OPTION)
                    .at(value.span())
                    .with("option", "type")
                    .help("type"));
        }
        type = found.orElse(type);
    }
}
