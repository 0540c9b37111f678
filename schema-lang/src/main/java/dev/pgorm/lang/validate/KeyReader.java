package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.KeyDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @id} and {@code @@id}. */
final class KeyReader {

    private static final List<String> ON_FIELD = List.of("map");
    private static final List<String> ON_MODEL = List.of("fields", "name", "map", "include", "deferrable", "with");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;

    KeyReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
    }

    void field(ArgumentSet arguments, Member.Field member, Field.Arity arity, boolean modelIgnored) {
        Optional<String> map = arguments.takeName("map");
        boolean length =
                arguments.take("length").flatMap(arguments.values()::integer).isPresent();
        boolean sort = arguments
                .take("sort")
                .flatMap(value -> arguments.values().choice(value, List.of("Asc", "Desc")))
                .isPresent();
        refuse(arguments, length, sort);
        IndexOptions.Common common = IndexOptions.constraintOptions(arguments, context);
        Map<String, String> with = IndexOptions.with(arguments, context);
        Optional<String> tablespace = addition(arguments, "tablespace");
        Optional<String> comment = addition(arguments, "comment");
        arguments.finish(ON_FIELD);
        if (arity != Field.Arity.REQUIRED && !modelIgnored) {
            findings.add(Diagnostics.builder(AttributeCode.ID_OPTIONAL)
                    .at(arguments.span())
                    .with("fields", "`" + member.name().text() + "`"));
        }
        if (draft.primaryKey.isPresent()) {
            twice(arguments.span());
            return;
        }
        IndexElement element =
                IndexElement.plain(new IndexElement.Key.FieldKey(member.name().text()), arguments.span());
        KeyDeclaration key = new KeyDeclaration(
                List.of(element),
                map,
                Optional.empty(),
                List.of(),
                common.deferrability(),
                with,
                false,
                tablespace,
                comment,
                arguments.span());
        draft.keyOnField = true;
        draft.primaryKey =
                Optional.of(new ModelDraft.Declared<>(key, "@id", arguments.span(), arguments.spanOf("map")));
    }

    void model(ArgumentSet arguments, boolean modelIgnored) {
        Optional<Expression> list = arguments.required("fields");
        Optional<String> map = arguments.takeName("map");
        Optional<String> name = ClientNames.take(arguments, findings);
        refuse(arguments, false, false);
        IndexOptions.Common common = IndexOptions.constraintOptions(arguments, context);
        Map<String, String> with = IndexOptions.with(arguments, context);
        List<String> include = IndexOptions.include(arguments, context, draft);
        Optional<String> tablespace = addition(arguments, "tablespace");
        Optional<String> comment = addition(arguments, "comment");
        if (context.prisma()) {
            arguments.refuseAdditions(List.of("withoutOverlaps"));
        }
        boolean withoutOverlaps = arguments.takeFlag("withoutOverlaps").orElse(false);
        arguments.finish(ON_MODEL);
        Optional<List<ElementReader.Element>> elements =
                list.flatMap(each -> new ElementReader(context, draft).read(each, "@@id", arguments.span()));
        if (elements.isEmpty()) {
            return;
        }
        refuse(
                arguments,
                elements.get().stream().anyMatch(ElementReader.Element::length),
                elements.get().stream().anyMatch(ElementReader.Element::sorted));
        refuseExpressions(elements.get());
        checkRequired(elements.get(), arguments.span(), modelIgnored);
        if (draft.primaryKey.isPresent()) {
            twice(arguments.span());
            return;
        }
        KeyDeclaration key = new KeyDeclaration(
                elements.get().stream().map(ElementReader.Element::element).toList(),
                map,
                name,
                include,
                common.deferrability(),
                with,
                withoutOverlaps,
                tablespace,
                comment,
                arguments.span());
        draft.primaryKey =
                Optional.of(new ModelDraft.Declared<>(key, "@@id", arguments.span(), arguments.spanOf("map")));
    }

    /** A text that Prisma's language has no place for. */
    private Optional<String> addition(ArgumentSet arguments, String name) {
        if (context.prisma()) {
            arguments.refuseAdditions(List.of(name));
        }
        return arguments.takeName(name);
    }

    private void checkRequired(List<ElementReader.Element> elements, Span span, boolean modelIgnored) {
        List<String> optional = elements.stream()
                .flatMap(each -> each.field().stream())
                .filter(field -> Optional.ofNullable(draft.scalars.get(field))
                        .filter(scalar -> scalar.arity() != Field.Arity.REQUIRED)
                        .isPresent())
                .toList();
        if (!optional.isEmpty() && !modelIgnored) {
            findings.add(
                    Diagnostics.builder(AttributeCode.ID_OPTIONAL).at(span).with("fields", Wording.names(optional)));
        }
    }

    private void refuseExpressions(List<ElementReader.Element> elements) {
        for (ElementReader.Element each : elements) {
            if (each.field().isEmpty()) {
                findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                        .at(each.element().span())
                        .with("option", "an expression")
                        .with("place", "a primary key"));
            }
        }
    }

    private void refuse(ArgumentSet arguments, boolean length, boolean sort) {
        if (length || sort) {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_NOT_AVAILABLE)
                    .at(arguments.span())
                    .with("option", length ? "length" : "sort")
                    .help("key"));
        }
        IndexOptions.refuseClustered(arguments, findings);
    }

    private void twice(Span span) {
        Span first = draft.primaryKey.orElseThrow().span();
        findings.add(Diagnostics.builder(AttributeCode.ID_TWICE)
                .at(span)
                .with("model", draft.block.nameText())
                .label(first, "first"));
    }
}
