package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.validate.postgres.OperatorClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the field lists of keys, uniques and indexes: {@code [a, b(sort: Desc), expr("lower(c)")]}. */
final class ElementReader {

    /**
     * One element.
     *
     * @param operatorClass Prisma's constant, where {@code ops:} is one
     * @param operator {@code with:} of an exclusion
     */
    record Element(
            IndexElement element,
            Optional<String> field,
            boolean sorted,
            boolean length,
            Optional<OperatorClasses.OperatorClass> operatorClass,
            boolean rawOperatorClass,
            Optional<String> operator) {}

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;
    private final boolean exclusion;
    private final boolean mayRepeat;

    ElementReader(BlockContext context, ModelDraft draft) {
        this(context, draft, false, false);
    }

    /** For the elements of an exclusion, which have operators, and may have a field twice. */
    static ElementReader ofExclusion(BlockContext context, ModelDraft draft) {
        return new ElementReader(context, draft, true, true);
    }

    /** For the elements of an index, which in the whole language may have a field twice, as with two operator classes. */
    static ElementReader ofIndex(BlockContext context, ModelDraft draft) {
        return new ElementReader(context, draft, false, !context.prisma());
    }

    private ElementReader(BlockContext context, ModelDraft draft, boolean exclusion, boolean mayRepeat) {
        this.exclusion = exclusion;
        this.mayRepeat = mayRepeat;
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
    }

    /** The elements; empty Optional after a finding. */
    Optional<List<Element>> read(Expression list, String attribute, Span attributeSpan) {
        Optional<List<Element>> read = values.list(list, this::element);
        if (read.isEmpty() || !allKnown(read.get(), list, attribute)) {
            return Optional.empty();
        }
        if (!mayRepeat && isRepeated(read.get(), attribute)) {
            return Optional.empty();
        }
        if (read.get().isEmpty()) {
            findings.add(Diagnostics.builder(AttributeCode.NO_FIELDS)
                    .at(attributeSpan)
                    .with("attribute", attribute));
            return Optional.empty();
        }
        return read;
    }

    /** Whether a field is there twice, which is then a finding. */
    boolean isRepeated(List<Element> elements, String attribute) {
        Set<String> seen = new HashSet<>();
        for (Element each : elements) {
            if (each.field().isPresent() && !seen.add(each.field().get())) {
                findings.add(Diagnostics.builder(AttributeCode.FIELD_TWICE)
                        .at(each.element().span())
                        .with("field", each.field().get())
                        .with("attribute", attribute));
                return true;
            }
        }
        return false;
    }

    private boolean allKnown(List<Element> elements, Expression list, String attribute) {
        List<String> unknown = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        boolean broken = false;
        for (Element each : elements) {
            String field = each.field().orElse("");
            if (each.field().isEmpty() || draft.mayBeField(field)) {
                continue;
            }
            if (draft.isRelation(field)) {
                relations.add(field);
            } else if (draft.isBroken(field)) {
                broken = true;
            } else {
                unknown.add(field);
            }
        }
        if (!unknown.isEmpty()) {
            findings.add(draft.unknownFields(unknown, attribute, list.span()));
        }
        if (!relations.isEmpty()) {
            findings.add(Diagnostics.builder(AttributeCode.RELATION_FIELDS_IN_INDEX)
                    .at(list.span())
                    .with("fields", Wording.names(relations))
                    .with("attribute", attribute)
                    .with("columns", columnsOf(relations)));
        }
        return unknown.isEmpty() && relations.isEmpty() && !broken;
    }

    private Optional<String> columnsOf(List<String> relationFields) {
        List<String> columns = draft.relations.stream()
                .filter(each -> relationFields.contains(each.name()))
                .flatMap(each -> each.fields().stream().flatMap(List::stream))
                .toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of(Wording.plain(columns));
    }

    private Optional<Element> element(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(plain(constant.path(), constant.span()));
            case Expression.Call call when call.name().equals("expr") && !context.prisma() -> sqlElement(call);
            case Expression.Call call -> fieldElement(call);
            case Expression.Text text -> wrong(text);
            case Expression.Numeric number -> wrong(number);
            case Expression.Array array -> wrong(array);
            case Expression.Structure structure -> wrong(structure);
        };
    }

    private Optional<Element> wrong(Expression expression) {
        values.wrong(expression, context.prisma() ? "a field's name" : "a field's name or `expr(\"…\")`");
        return Optional.empty();
    }

    private static Element plain(String field, Span span) {
        IndexElement element = IndexElement.plain(new IndexElement.Key.FieldKey(field), span);
        return new Element(element, Optional.of(field), false, false, Optional.empty(), false, Optional.empty());
    }

    private Optional<Element> fieldElement(Expression.Call call) {
        return Optional.of(withOptions(
                new IndexElement.Key.FieldKey(call.name()), Optional.of(call.name()), call.arguments(), call.span()));
    }

    private Optional<Element> sqlElement(Expression.Call call) {
        Optional<Attribute.Argument> first =
                call.arguments().stream().filter(each -> each.name().isEmpty()).findFirst();
        Optional<String> sql = first.flatMap(Attribute.Argument::value).flatMap(values::sql);
        if (first.isEmpty()) {
            values.wrong(call, "`expr(\"…\")` with SQL in it");
        }
        return sql.map(text ->
                withOptions(new IndexElement.Key.ExpressionKey(text), Optional.empty(), call.arguments(), call.span()));
    }

    private Element withOptions(
            IndexElement.Key key, Optional<String> field, List<Attribute.Argument> arguments, Span span) {
        Options options = new Options();
        for (Attribute.Argument argument : arguments) {
            String name = argument.name().map(Name::text).orElse("");
            argument.value().ifPresent(value -> options.take(name, value, argument.span()));
        }
        IndexElement element = new IndexElement(
                key,
                options.descending,
                options.nulls,
                options.operatorClassSql,
                options.collation,
                options.statistics,
                span);
        return new Element(
                element, field, options.sorted, options.length, options.operatorClass, options.raw, options.operator);
    }

    /** The options of one element. Prisma ignores the ones that it does not know. */
    private final class Options {

        private boolean sorted;
        private boolean descending;
        private boolean length;
        private boolean raw;
        private Optional<Integer> statistics = Optional.empty();
        private Optional<String> operator = Optional.empty();
        private Optional<IndexElement.Nulls> nulls = Optional.empty();
        private Optional<String> collation = Optional.empty();
        private Optional<String> operatorClassSql = Optional.empty();
        private Optional<OperatorClasses.OperatorClass> operatorClass = Optional.empty();

        void take(String name, Expression value, Span span) {
            switch (name) {
                case "sort" ->
                    values.choice(value, List.of("Asc", "Desc")).ifPresent(order -> {
                        sorted = true;
                        descending = order.equals("Desc");
                    });
                case "length" ->
                    length |= values.integer(value).filter(each -> each >= 0).isPresent();
                case "ops" -> operatorClass(value);
                case "nulls" -> {
                    if (ours(name, span)) {
                        nulls = values.choice(value, List.of("First", "Last"))
                                .map(each -> each.equals("First") ? IndexElement.Nulls.FIRST : IndexElement.Nulls.LAST);
                    }
                }
                case "collate" -> {
                    if (ours(name, span)) {
                        collation = values.name(value, name);
                    }
                }
                case "statistics" -> {
                    if (ours(name, span)) {
                        statistics = values.integer(value).map(Long::intValue);
                    }
                }
                case "with" -> {
                    if (exclusion) {
                        operator = values.name(value, name);
                    } else {
                        unknown(name, span);
                    }
                }
                default -> unknown(name, span);
            }
        }

        private boolean ours(String name, Span span) {
            if (context.prisma()) {
                findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                        .at(span)
                        .with("what", "the index option `" + name + "`"));
            }
            return !context.prisma();
        }

        private void unknown(String name, Span span) {
            if (!context.prisma() && !name.isEmpty()) {
                findings.add(Diagnostics.builder(AttributeCode.ELEMENT_OPTION)
                        .at(span)
                        .with("option", name)
                        .with(
                                "suggestion",
                                Wording.closest(name, List.of("sort", "nulls", "ops", "collate", "statistics"))));
            }
        }

        private void operatorClass(Expression value) {
            if (value instanceof Expression.Call call && call.name().equals("raw")) {
                raw = true;
                Optional<Expression> only = DefaultReader.onlyArgument(call.arguments());
                if (only.isEmpty()) {
                    values.wrong(value, "`raw(\"…\")` with one text");
                }
                operatorClassSql = only.flatMap(values::text);
            } else if (value instanceof Expression.Text text && !context.prisma()) {
                raw = true;
                operatorClassSql = Optional.of(text.value());
            } else if (value instanceof Expression.Constant constant) {
                named(constant);
            } else {
                values.wrong(value, "an operator class such as `JsonbPathOps` or `raw(\"…\")`");
            }
        }

        private void named(Expression.Constant constant) {
            operatorClass = OperatorClasses.find(constant.path());
            operatorClassSql = operatorClass.map(OperatorClasses.OperatorClass::sql);
            if (operatorClass.isPresent()) {
                return;
            }
            if (!context.prisma() && constant.path().matches("[a-z][a-z0-9_]*")) {
                raw = true;
                operatorClassSql = Optional.of(constant.path());
                return;
            }
            Diagnostics.Builder unknown = Diagnostics.builder(AttributeCode.UNKNOWN_OPERATOR_CLASS)
                    .at(constant.span())
                    .with("class", constant.path())
                    .with("suggestion", Wording.closest(constant.path(), OperatorClasses.names()));
            findings.add(unknown);
        }
    }
}
