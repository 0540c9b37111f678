package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.IndexDeclaration;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.UniqueDeclaration;
import dev.pgorm.lang.validate.ElementReader.Element;
import dev.pgorm.lang.validate.postgres.IndexMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @unique}, {@code @@unique} and {@code @@index}. */
final class IndexReader {

    private static final List<String> UNIQUE_ARGUMENTS = List.of("fields", "name", "map", "where");
    private static final List<String> INDEX_ARGUMENTS = List.of("fields", "map", "type", "where");
    private static final List<String> UNIQUE_ADDITIONS = List.of(
            "constraint",
            "deferrable",
            "nullsNotDistinct",
            "include",
            "with",
            "tablespace",
            "type",
            "renamedFrom",
            "withoutOverlaps",
            "comment");
    private static final List<String> INDEX_ADDITIONS = List.of(
            "include", "with", "tablespace", "ops", "nullsNotDistinct", "renamedFrom", "opclass", "collate", "comment");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final IndexCompatibility compatibility;

    IndexReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.compatibility = new IndexCompatibility(context, draft);
    }

    /** {@code @unique} on a field. */
    void uniqueField(ArgumentSet arguments, Member.Field member) {
        boolean length =
                arguments.take("length").flatMap(arguments.values()::integer).isPresent();
        Optional<String> sort =
                arguments.take("sort").flatMap(value -> arguments.values().choice(value, List.of("Asc", "Desc")));
        IndexElement element = new IndexElement(
                new IndexElement.Key.FieldKey(member.name().text()),
                sort.filter("Desc"::equals).isPresent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                arguments.span());
        Element only = new Element(
                element,
                Optional.of(member.name().text()),
                sort.isPresent(),
                length,
                Optional.empty(),
                false,
                Optional.empty());
        unique(arguments, Optional.of(List.of(only)), "@unique", Optional.empty());
    }

    /** {@code @@unique}. */
    void uniqueModel(ArgumentSet arguments) {
        Optional<List<Element>> elements = elements(arguments, "@@unique");
        Optional<String> name = ClientNames.take(arguments, findings);
        unique(arguments, elements, "@@unique", name);
    }

    private Optional<List<Element>> elements(ArgumentSet arguments, String attribute) {
        Optional<Expression> list = arguments.required("fields");
        return list.isEmpty()
                ? Optional.empty()
                : ElementReader.ofIndex(context, draft).read(list.get(), attribute, arguments.span());
    }

    private void unique(
            ArgumentSet arguments, Optional<List<Element>> elements, String attribute, Optional<String> clientName) {
        Optional<String> map = arguments.takeName("map");
        IndexOptions.refuseClustered(arguments, findings);
        Optional<String> where = new WhereReader(context, draft).read(arguments);
        if (context.prisma()) {
            arguments.refuseAdditions(UNIQUE_ADDITIONS);
        }
        boolean constraint = arguments.takeFlag("constraint").orElse(false);
        boolean nullsNotDistinct = arguments.takeFlag("nullsNotDistinct").orElse(false);
        String method = method(arguments).orElse("btree");
        IndexOptions.Common common = IndexOptions.constraintOptions(arguments, context);
        List<String> include = IndexOptions.include(arguments, context, draft);
        Map<String, String> with = IndexOptions.with(arguments, context);
        Optional<String> tablespace = arguments.takeName("tablespace");
        boolean withoutOverlaps = arguments.takeFlag("withoutOverlaps").orElse(false);
        Optional<String> comment = IndexOptions.comment(arguments);
        arguments.finish(UNIQUE_ARGUMENTS);
        if (constraint && where.isPresent()) {
            findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                    .at(arguments.spanOf("where"))
                    .with("option", "`where`")
                    .with("place", "a true unique constraint"));
        }
        if (elements.isEmpty()) {
            return;
        }
        compatibility.check(elements.get(), Optional.empty(), attribute, arguments.span(), true);
        boolean carried = constraint
                || withoutOverlaps
                || common.deferrability() != dev.pgorm.ir.Constraint.Deferrability.NOT_DEFERRABLE;
        if (carried && new ElementReader(context, draft).isRepeated(elements.get(), attribute)) {
            return;
        }
        draft.uniques.add(new UniqueDeclaration(
                elements.get().stream().map(Element::element).toList(),
                method,
                carried,
                nullsNotDistinct,
                common.deferrability(),
                where,
                include,
                with,
                tablespace,
                map,
                clientName,
                common.renamedFrom(),
                withoutOverlaps,
                comment,
                arguments.span()));
        remember(
                carried ? ModelDraft.IndexRole.UNIQUE_CONSTRAINT : ModelDraft.IndexRole.UNIQUE_INDEX,
                elements.get(),
                map,
                clientName,
                attribute,
                arguments);
    }

    /** {@code @@index}. */
    void index(ArgumentSet arguments) {
        Optional<List<Element>> elements = elements(arguments, arguments.display());
        Optional<String> name = arguments.takeName("name");
        Optional<String> map = arguments.takeName("map");
        if (name.isPresent() && map.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_NAME_TWICE).at(arguments.spanOf("name")));
        }
        IndexOptions.refuseClustered(arguments, findings);
        Optional<String> where = new WhereReader(context, draft).read(arguments);
        boolean typed = arguments.has("type");
        Optional<String> method = method(arguments);
        if (context.prisma()) {
            arguments.refuseAdditions(INDEX_ADDITIONS);
        }
        Optional<String> defaultOperatorClass = operatorClass(arguments);
        Optional<String> defaultCollation = arguments.takeName("collate");
        List<String> include = IndexOptions.include(arguments, context, draft);
        Map<String, String> with = IndexOptions.with(arguments, context);
        Optional<String> tablespace = arguments.takeName("tablespace");
        Optional<String> renamedFrom = arguments.takeName("renamedFrom");
        Optional<String> comment = IndexOptions.comment(arguments);
        arguments.finish(INDEX_ARGUMENTS);
        if (elements.isEmpty() || (typed && method.isEmpty())) {
            return;
        }
        Optional<IndexMethod> known = method.flatMap(word -> List.of(IndexMethod.values()).stream()
                .filter(each -> each.sql().equals(word))
                .findFirst());
        Optional<String> databaseName = map.isPresent() ? map : name;
        compatibility.check(elements.get(), known, arguments.display(), arguments.span(), false);
        draft.indexes.add(new IndexDeclaration(
                elements.get().stream()
                        .map(each -> withDefaults(each.element(), defaultOperatorClass, defaultCollation))
                        .toList(),
                method.orElse("btree"),
                where,
                include,
                with,
                tablespace,
                databaseName,
                renamedFrom,
                comment,
                arguments.span()));
        remember(
                ModelDraft.IndexRole.INDEX,
                elements.get(),
                databaseName,
                Optional.empty(),
                arguments.display(),
                arguments);
    }

    private Optional<String> operatorClass(ArgumentSet arguments) {
        Optional<Expression> ops = arguments.take("ops");
        Optional<Expression> value = ops.isPresent() ? ops : arguments.take("opclass");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return value.get() instanceof Expression.Constant constant
                ? Optional.of(constant.path())
                : context.values().sql(value.get());
    }

    private static IndexElement withDefaults(
            IndexElement element, Optional<String> operatorClass, Optional<String> collation) {
        if (operatorClass.isEmpty() && collation.isEmpty()) {
            return element;
        }
        return new IndexElement(
                element.key(),
                element.descending(),
                element.nulls(),
                element.operatorClass().or(() -> operatorClass),
                element.collation().or(() -> collation),
                element.statistics(),
                element.span());
    }

    private Optional<String> method(ArgumentSet arguments) {
        Optional<Expression> value = arguments.take("type");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (context.prisma()) {
            return arguments
                    .values()
                    .choice(value.get(), IndexMethod.words())
                    .flatMap(IndexMethod::of)
                    .map(IndexMethod::sql);
        }
        if (value.get() instanceof Expression.Text text) {
            return Optional.of(text.value());
        }
        return arguments.values().constant(value.get()).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private void remember(
            ModelDraft.IndexRole role,
            List<Element> elements,
            Optional<String> map,
            Optional<String> clientName,
            String attribute,
            ArgumentSet arguments) {
        draft.names.add(new ModelDraft.NamedIndex(
                role,
                elements.stream().map(each -> each.field().orElse("expr")).toList(),
                map,
                clientName,
                elements.stream().anyMatch(Element::sorted),
                attribute,
                arguments.span(),
                nameSpan(arguments)));
    }

    /** Where the database name is stated: {@code map:}, else {@code name:}, else the attribute. */
    private static Span nameSpan(ArgumentSet arguments) {
        Span map = arguments.spanOf("map");
        return map.equals(arguments.span()) ? arguments.spanOf("name") : map;
    }
}
