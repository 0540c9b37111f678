package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.lower.ContextCall;
import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import dev.pgorm.lang.service.Occurrence.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the names in a block: what it declares, and what it refers to. What an argument may name is the catalogue's to say. */
final class OccurrenceReader {

    private static final String EARLIER_PREFIX = "pg.";

    private final Declared declared;
    private final List<String> texts;
    private final Consumer<Occurrence> found;

    OccurrenceReader(Declared declared, List<String> texts, Consumer<Occurrence> found) {
        this.declared = declared;
        this.texts = texts;
        this.found = found;
    }

    void read(Outline.Entry entry) {
        Block block = Declared.block(entry);
        if (!entry.name().isEmpty()) {
            add(
                    Declared.symbol(entry),
                    lastPart(entry, block.name().orElseThrow().span()),
                    Role.DECLARATION);
        }
        Optional<Outline.Entry> headerType = block.headerType().flatMap(type -> type(entry, type));
        block.header().forEach(each -> attribute(entry, each, headerType, "@"));
        block.signature()
                .ifPresent(each -> new SignatureNames(declared)
                        .in(each)
                        .forEach(named ->
                                add(Declared.symbol(named.type()), range(entry, named.span()), Role.REFERENCE)));
        for (Member member : block.members()) {
            switch (member) {
                case Member.Field field -> field(entry, field);
                case Member.BlockAttribute line -> attribute(entry, line.attribute(), Optional.empty(), "@@");
                case Member.Assignment assignment -> assignment(entry, assignment);
            }
        }
    }

    private void field(Outline.Entry entry, Member.Field field) {
        Symbol.Kind kind = Symbol.partKind(entry.kind());
        add(
                Symbol.part(kind, entry.name(), field.name().text()),
                range(entry, field.name().span()),
                Role.DECLARATION);
        Optional<Outline.Entry> type = field.type().flatMap(each -> type(entry, each));
        field.attributes().forEach(each -> attribute(entry, each, type, "@"));
    }

    private Optional<Outline.Entry> type(Outline.Entry entry, TypeExpression type) {
        Optional<Outline.Entry> target = declared.typeOf(type);
        target.ifPresent(each ->
                add(Declared.symbol(each), range(entry, type.path().getLast().span()), Role.REFERENCE));
        return target;
    }

    private void assignment(Outline.Entry entry, Member.Assignment assignment) {
        Optional<ArgumentRule> rule = AttributeCatalogue.instance()
                .find(assignment.key().text(), Set.of(Places.word(entry.kind())))
                .filter(AttributeRule::isProperty)
                .flatMap(AttributeRule::unnamed);
        if (rule.isPresent() && assignment.value().isPresent()) {
            value(entry, rule.get(), assignment.value().get(), Optional.empty());
        }
    }

    private void attribute(Outline.Entry entry, Attribute attribute, Optional<Outline.Entry> type, String prefix) {
        String path = attribute.path().startsWith(EARLIER_PREFIX)
                ? attribute.path().substring(EARLIER_PREFIX.length())
                : attribute.path();
        Optional<AttributeRule> rule =
                AttributeCatalogue.instance().find(prefix + path, Set.of(Places.word(entry.kind())));
        if (rule.isEmpty()) {
            return;
        }
        for (Attribute.Argument argument : attribute.arguments()) {
            Optional<ArgumentRule> of = argument.name().isPresent()
                    ? rule.get().argument(argument.name().get().text())
                    : rule.get().unnamed();
            if (argument.value().isPresent()) {
                of.ifPresent(each -> value(entry, each, argument.value().get(), type));
                named(entry, argument, argument.value().get());
            }
        }
    }

    /** {@code map:} of a key or index gives a name to which others refer. */
    private void named(Outline.Entry entry, Attribute.Argument argument, Expression value) {
        boolean map = argument.name().filter(each -> each.text().equals("map")).isPresent();
        if (map && value instanceof Expression.Text text && !text.value().isEmpty()) {
            add(
                    Symbol.part(Symbol.Kind.INDEX, entry.name(), text.value()),
                    range(entry, text.span()),
                    Role.DECLARATION);
        }
    }

    private void value(Outline.Entry entry, ArgumentRule rule, Expression value, Optional<Outline.Entry> type) {
        if (!(rule.values() instanceof ValueRule.From from)) {
            return;
        }
        switch (from.source()) {
            case FIELDS, ELEMENTS -> fields(entry, Optional.of(entry), value);
            case TARGET_FIELDS -> fields(entry, type, value);
            case ACTIONS -> {
                if (value instanceof Expression.Call call) {
                    call.arguments()
                            .forEach(each -> each.value().ifPresent(list -> fields(entry, Optional.of(entry), list)));
                }
            }
            case SQL -> {
                conditions(entry, rule, value);
                contexts(entry, value);
            }
            case DEFAULT -> {
                enumValues(entry, type, value);
                contexts(entry, value);
            }
            case MODELS, TYPES -> types(entry, value);
            case OBJECTS -> objects(entry, value);
            case FOREIGN_TARGET -> foreignTarget(entry, value);
            case MODEL_FIELDS -> modelField(entry, value);
            case ROUTINES -> routine(entry, value);
            case ROLES -> roles(entry, value);
            case INDEX_NAMES -> indexName(entry, value);
            case TEXT,
                    NUMBER,
                    BOOLEAN,
                    METHODS,
                    OPERATOR_CLASSES,
                    PARAMETERS,
                    SCHEMAS,
                    BOUNDS,
                    ENVIRONMENT,
                    EXTENSIONS,
                    PREVIEW_FEATURES -> {}
        }
    }

    private void fields(Outline.Entry entry, Optional<Outline.Entry> owner, Expression value) {
        switch (value) {
            case Expression.Array array -> array.elements().forEach(each -> fields(entry, owner, each));
            case Expression.Constant constant -> fieldName(entry, owner, constant.path(), constant.span());
            case Expression.Call call -> fieldName(entry, owner, call.name(), call.nameSpan());
            case Expression.Text text -> {}
            case Expression.Numeric number -> {}
            case Expression.Structure structure -> {}
        }
    }

    private void fieldName(Outline.Entry entry, Optional<Outline.Entry> owner, String name, Span span) {
        owner.flatMap(table -> declared.ownerOf(table, name))
                .ifPresent(table ->
                        add(Symbol.part(Symbol.Kind.FIELD, table.name(), name), range(entry, span), Role.REFERENCE));
    }

    /** Prisma's conditions name fields: {@code where: { deleted: false }}. */
    private void conditions(Outline.Entry entry, ArgumentRule rule, Expression value) {
        if (rule.name().equals("where") && value instanceof Expression.Structure structure) {
            structure
                    .entries()
                    .forEach(each -> fieldName(
                            entry,
                            Optional.of(entry),
                            each.key().text(),
                            each.key().span()));
        }
    }

    /** {@code ctx(app.userId)} in SQL. */
    private void contexts(Outline.Entry entry, Expression value) {
        switch (value) {
            case Expression.Text text -> ContextCall.in(text.value()).forEach(each -> context(entry, text, each));
            case Expression.Call call ->
                call.arguments().forEach(each -> each.value().ifPresent(inner -> contexts(entry, inner)));
            case Expression.Array array -> array.elements().forEach(each -> contexts(entry, each));
            case Expression.Constant constant -> {}
            case Expression.Numeric number -> {}
            case Expression.Structure structure -> {}
        }
    }

    private void context(Outline.Entry entry, Expression.Text text, ContextCall call) {
        if (call.context().isPresent() && call.member().isPresent()) {
            String context = call.context().get().text();
            add(
                    new Symbol(Symbol.Kind.CONTEXT, Optional.empty(), context),
                    named(entry, text, call.context().get()),
                    Role.REFERENCE);
            add(
                    Symbol.part(
                            Symbol.Kind.CONTEXT_MEMBER,
                            context,
                            call.member().get().text()),
                    named(entry, text, call.member().get()),
                    Role.REFERENCE);
        }
    }

    private TextRange named(Outline.Entry entry, Expression.Text text, ContextCall.Named name) {
        TextRange all = range(entry, text.span());
        String literal = texts.get(all.file()).substring(all.start(), all.end());
        int start = all.start() + LiteralPlaces.inLiteral(literal, name.start());
        return new TextRange(all.file(), start, start + name.text().length());
    }

    private void enumValues(Outline.Entry entry, Optional<Outline.Entry> type, Expression value) {
        if (value instanceof Expression.Array array) {
            array.elements().forEach(each -> enumValues(entry, type, each));
        } else if (value instanceof Expression.Constant constant) {
            type.filter(each -> each.kind() == BlockKind.ENUM)
                    .filter(each -> declared.fields(each).containsKey(constant.path()))
                    .ifPresent(each -> add(
                            Symbol.part(Symbol.Kind.ENUM_VALUE, each.name(), constant.path()),
                            range(entry, constant.span()),
                            Role.REFERENCE));
        }
    }

    private void types(Outline.Entry entry, Expression value) {
        switch (value) {
            case Expression.Array array -> array.elements().forEach(each -> types(entry, each));
            case Expression.Constant constant ->
                declared.type(constant.path())
                        .ifPresent(
                                each -> add(Declared.symbol(each), lastPart(entry, constant.span()), Role.REFERENCE));
            case Expression.Call call -> {}
            case Expression.Text text -> {}
            case Expression.Numeric number -> {}
            case Expression.Structure structure -> {}
        }
    }

    private void objects(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Array array) {
            array.elements().forEach(each -> objects(entry, each));
        } else if (value instanceof Expression.Text text) {
            other(Symbol.Kind.SQL_BLOCK, text.value())
                    .ifPresent(each -> add(Declared.symbol(each), range(entry, text.span()), Role.REFERENCE));
        } else if (value instanceof Expression.Constant constant
                && declared.type(constant.path()).isEmpty()) {
            other(Symbol.Kind.SEQUENCE, constant.path())
                    .or(() -> other(Symbol.Kind.ROUTINE, constant.path()))
                    .ifPresent(each -> add(Declared.symbol(each), lastPart(entry, constant.span()), Role.REFERENCE));
        } else {
            types(entry, value);
        }
    }

    private Optional<Outline.Entry> other(Symbol.Kind kind, String name) {
        return declared.others(kind).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** {@code User([id])}. */
    private void foreignTarget(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Call call) {
            Optional<Outline.Entry> target = declared.table(call.name());
            target.ifPresent(each -> add(Declared.symbol(each), range(entry, call.nameSpan()), Role.REFERENCE));
            call.arguments().forEach(each -> each.value().ifPresent(list -> fields(entry, target, list)));
        }
    }

    /** {@code Order.no}. */
    private void modelField(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Constant constant && constant.path().indexOf('.') > 0) {
            int dot = constant.path().indexOf('.');
            int start = entry.place().start(constant.span());
            Optional<Outline.Entry> table = declared.table(constant.path().substring(0, dot));
            table.ifPresent(each -> add(
                    Declared.symbol(each), new TextRange(entry.range().file(), start, start + dot), Role.REFERENCE));
            String field = constant.path().substring(dot + 1);
            table.flatMap(each -> declared.ownerOf(each, field))
                    .ifPresent(each -> add(
                            Symbol.part(Symbol.Kind.FIELD, each.name(), field),
                            new TextRange(entry.range().file(), start + dot + 1, start + dot + 1 + field.length()),
                            Role.REFERENCE));
        }
    }

    private void routine(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Call call) {
            other(Symbol.Kind.ROUTINE, call.name())
                    .ifPresent(each -> add(Declared.symbol(each), lastPart(entry, call.nameSpan()), Role.REFERENCE));
        }
    }

    private void roles(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Array array) {
            array.elements().forEach(each -> roles(entry, each));
        } else if (value instanceof Expression.Constant constant) {
            other(Symbol.Kind.ROLE, constant.path())
                    .ifPresent(each -> add(Declared.symbol(each), range(entry, constant.span()), Role.REFERENCE));
        }
    }

    private void indexName(Outline.Entry entry, Expression value) {
        if (value instanceof Expression.Text text) {
            add(Symbol.part(Symbol.Kind.INDEX, entry.name(), text.value()), range(entry, text.span()), Role.REFERENCE);
        }
    }

    private void add(Symbol symbol, TextRange range, Role role) {
        found.accept(new Occurrence(symbol, range, role));
    }

    private static TextRange range(Outline.Entry entry, Span span) {
        return new TextRange(
                entry.range().file(), entry.place().start(span), entry.place().end(span));
    }

    /** The last part of a name that may have a schema in front. */
    private TextRange lastPart(Outline.Entry entry, Span span) {
        TextRange all = range(entry, span);
        String text = texts.get(all.file()).substring(all.start(), all.end());
        int start = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            quoted ^= text.charAt(index) == '"';
            start = !quoted && text.charAt(index) == '.' ? index + 1 : start;
        }
        return new TextRange(all.file(), all.start() + start, all.end());
    }
}
