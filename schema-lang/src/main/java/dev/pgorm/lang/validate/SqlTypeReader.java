package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SqlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code domain Email text @check("…")} and {@code range floatrange float8 @subtypeDiff("float8mi")}. */
final class SqlTypeReader {

    private static final List<String> DOMAIN = List.of("check", "default", "notNull", "collate");
    private static final List<String> RANGE =
            List.of("subtypeOpclass", "collate", "canonical", "subtypeDiff", "multirangeTypeName");

    private final BlockContext context;
    private final Findings findings;
    private final SqlObjectReader objects;
    private final ColumnReader columns;

    SqlTypeReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.objects = new SqlObjectReader(context);
        this.columns = new ColumnReader(context);
    }

    /** Whether a {@code type} block is a domain in its earlier spelling: {@code type Email String { @@pg.domain }}. */
    static boolean isEarlierDomain(Block block) {
        return block.kind() == BlockKind.TYPE
                && block.headerType().isPresent()
                && block.members().stream()
                        .anyMatch(each -> each instanceof Member.BlockAttribute attribute
                                && attribute.attribute().path().equals("pg.domain"));
    }

    /** The domain; empty where its base means nothing, which is reported. */
    Optional<SqlObject> domain(Block block) {
        objects.attributesOnly(block);
        AttributeSet attributes = objects.attributes(block);
        if (block.kind() == BlockKind.TYPE) {
            attributes.single("domain").ifPresent(each -> each.finish(List.of()));
        }
        SqlObject.Head head = objects.head(block, attributes);
        Optional<Base> base = base(block);
        Optional<Field.DefaultValue> value = base.flatMap(each -> attributes
                .single("default")
                .flatMap(arguments -> new DefaultReader(context).read(arguments, each.type(), each.list())));
        List<CheckDeclaration> checks = new ArrayList<>();
        attributes
                .repeated("check")
                .forEach(each -> columns.check(each, Optional.empty()).ifPresent(checks::add));
        for (CheckDeclaration each : checks) {
            refuse(each.noInherit(), "`noInherit`", each);
            refuse(each.notEnforced(), "`notEnforced`", each);
        }
        Optional<SqlObject.NotNull> notNull = attributes.single("notNull").map(arguments -> {
            Optional<String> map = arguments.takeName("map");
            Optional<String> comment = arguments.take("comment").flatMap(context.values()::text);
            arguments.finish(List.of("map", "comment"));
            return new SqlObject.NotNull(map, comment);
        });
        Optional<String> collation = attributes.single("collate").flatMap(each -> columns.name(each, "name"));
        if (base.isPresent()) {
            finish(attributes, DOMAIN);
        }
        return base.map(
                each -> new SqlObject.Domain(head, each.type(), each.list(), collation, value, notNull, checks));
    }

    private void refuse(boolean given, String option, CheckDeclaration check) {
        if (given) {
            findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                    .at(check.span())
                    .with("option", option)
                    .with("place", "a domain"));
        }
    }

    /** The range type; empty where its subtype means nothing, which is reported. */
    Optional<SqlObject> range(Block block) {
        objects.attributesOnly(block);
        AttributeSet attributes = objects.attributes(block);
        SqlObject.Head head = objects.head(block, attributes);
        Optional<Base> subtype = base(block);
        Optional<SqlObject.ObjectName> operatorClass = objects.objectName(attributes, "subtypeOpclass");
        Optional<SqlObject.ObjectName> canonical = objects.objectName(attributes, "canonical");
        Optional<SqlObject.ObjectName> difference = objects.objectName(attributes, "subtypeDiff");
        Optional<SqlObject.ObjectName> multirange = objects.objectName(attributes, "multirangeTypeName");
        Optional<String> collation = attributes.single("collate").flatMap(each -> columns.name(each, "name"));
        finish(attributes, RANGE);
        return subtype.map(each -> new SqlObject.Range(
                head, each.type(), each.list(), operatorClass, collation, canonical, difference, multirange));
    }

    private static void finish(AttributeSet attributes, List<String> own) {
        List<String> known = new ArrayList<>(own);
        known.addAll(SqlObjectReader.ATTRIBUTES);
        attributes.finish(known);
    }

    /** What a type is made from. */
    private record Base(Field.FieldType type, boolean list) {}

    private Optional<Base> base(Block block) {
        if (block.headerType().isEmpty()) {
            if (block.name().isPresent()) {
                findings.add(Diagnostics.builder(AdditionCode.TYPE_WITHOUT_BASE)
                        .at(block.name().map(Name::span).orElse(block.span()))
                        .with("what", block.keyword().text())
                        .help(block.keyword().text()));
            }
            return Optional.empty();
        }
        TypeExpression written = block.headerType().get();
        if (written.optional()) {
            findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                    .at(written.span())
                    .with("option", "`?`")
                    .with("place", "a " + block.keyword().text() + ", which allows NULL without `@notNull`"));
        }
        return switch (new TypeResolver(context).resolve(written)) {
            case TypeResolver.Meaning.Unknown unknown -> Optional.empty();
            case TypeResolver.Meaning.Target target -> {
                findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                        .at(written.span())
                        .with("option", "the model `" + target.model() + "`")
                        .with("place", "a " + block.keyword().text()));
                yield Optional.empty();
            }
            case TypeResolver.Meaning.Column column ->
                Optional.of(new Base(column.type(), TypeResolver.arity(written) == Field.Arity.LIST));
        };
    }
}
