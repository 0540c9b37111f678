package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import dev.pgorm.lang.validate.postgres.BuiltInTypes;
import dev.pgorm.lang.validate.postgres.OwnScalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains what stands at a place: names by their declarations, words of the language by its reference. */
final class HoverReader {

    private final List<String> texts;
    private final Outline outline;
    private final SchemaModel model;
    private final SymbolIndex symbols;

    HoverReader(List<String> texts, Outline outline, SchemaModel model, SymbolIndex symbols) {
        this.texts = texts;
        this.outline = outline;
        this.model = model;
        this.symbols = symbols;
    }

    Optional<Hover> at(int file, int offset) {
        Optional<Occurrence> occurrence = symbols.at(file, offset);
        Optional<Hover> named = occurrence.flatMap(this::symbol);
        return named.isPresent() ? named : outline.blockAt(file, offset).flatMap(entry -> word(entry, offset));
    }

    // ── Names
    // ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** What a name stands for. */
    Optional<Hover> symbol(Occurrence occurrence) {
        Symbol symbol = occurrence.symbol();
        return symbols.declarations(symbol).stream().findFirst().flatMap(declaration -> {
            TextRange at = declaration.range();
            return outline.blockAt(at.file(), at.start()).map(entry -> switch (symbol.kind()) {
                case FIELD, PARAMETER, CONTEXT_MEMBER, ENUM_VALUE -> part(occurrence, entry);
                case INDEX -> new Hover(occurrence.range(), symbol.described(), List.of(lineAt(at)), "");
                case MODEL,
                        VIEW,
                        ENUM,
                        COMPOSITE_TYPE,
                        DOMAIN,
                        RANGE_TYPE,
                        SEQUENCE,
                        ROUTINE,
                        ROLE,
                        SQL_BLOCK,
                        QUERY,
                        CONTEXT,
                        BLOCK -> block(occurrence, entry);
            });
        });
    }

    private Hover block(Occurrence occurrence, Outline.Entry entry) {
        String heading = text(entry.heading()).strip();
        List<String> lines = new ArrayList<>();
        if (occurrence.symbol().isTable()) {
            model.model(entry.name()).ifPresent(each -> lines.add(tableOf(each)));
        }
        return new Hover(
                occurrence.range(),
                heading,
                lines,
                Declared.block(entry).documentation().orElse(""));
    }

    private static String tableOf(Model each) {
        String what =
                each.kind() == Model.Kind.VIEW ? (each.materialized() ? "materialized view " : "view ") : "table ";
        return what + each.schema().map(schema -> schema + ".").orElse("") + each.databaseName();
    }

    private Hover part(Occurrence occurrence, Outline.Entry entry) {
        Symbol symbol = occurrence.symbol();
        Optional<Member.Field> field = Declared.block(entry).members().stream()
                .filter(Member.Field.class::isInstance)
                .map(Member.Field.class::cast)
                .filter(each -> each.name().text().equals(symbol.name()))
                .findFirst();
        List<String> lines = new ArrayList<>();
        if (symbol.kind() == Symbol.Kind.FIELD) {
            model.model(entry.name()).ifPresent(of -> of.field(symbol.name()).ifPresent(each -> meaning(each, lines)));
        } else if (symbol.kind() == Symbol.Kind.ENUM_VALUE) {
            model.enumeration(entry.name()).stream()
                    .flatMap(each -> each.values().stream())
                    .filter(each -> each.name().equals(symbol.name()))
                    .findFirst()
                    .ifPresent(each -> lines.add("label '" + each.label() + "'"));
        }
        model.contexts().stream()
                .filter(each -> symbol.kind() == Symbol.Kind.CONTEXT_MEMBER
                        && each.name().equals(entry.name()))
                .flatMap(each -> each.member(symbol.name()).stream())
                .findFirst()
                .ifPresent(
                        each -> lines.add("setting " + each.setting() + " " + new FieldTypes(model).sql(each.field())));
        field.ifPresent(each -> defaults(entry, each, lines));
        String heading = field.flatMap(Member.Field::type)
                .map(type -> symbol.described() + ": " + text(entry, type.span()))
                .orElse(symbol.described());
        return new Hover(
                occurrence.range(),
                heading,
                lines,
                field.flatMap(Member.Field::documentation).orElse(""));
    }

    private void meaning(Field field, List<String> lines) {
        switch (field) {
            case Field.Scalar scalar ->
                lines.add("column " + scalar.columnName() + " " + new FieldTypes(model).sql(scalar)
                        + (scalar.notNull() ? " not null" : ""));
            case Field.Relation relation -> {
                lines.add("relation to " + relation.target()
                        + relation.opposite().map(each -> ", back by " + each).orElse(""));
                relation.foreignKey()
                        .ifPresent(key -> lines.add("(" + String.join(", ", key.fields()) + ") points to "
                                + relation.target() + " (" + String.join(", ", key.references()) + ")"));
            }
        }
    }

    private void defaults(Outline.Entry entry, Member.Field field, List<String> lines) {
        for (Attribute each : field.attributes()) {
            if (Set.of("default", "identity", "generated").contains(each.path())) {
                lines.add(text(entry, each.span()));
            }
        }
    }

    // ── Words of the language
    // ──────────────────────────────────────────────────────────────────────────────────────────────

    private Optional<Hover> word(Outline.Entry entry, int offset) {
        Block block = Declared.block(entry);
        if (touches(entry, block.keyword().span(), offset)) {
            String word = Places.word(entry.kind());
            return about(
                    entry, block.keyword().span(), "block `" + block.keyword().text() + "`", "block." + word);
        }
        for (Attribute each : block.header()) {
            Optional<Hover> found = attribute(entry, each, "@", offset);
            if (found.isPresent()) {
                return found;
            }
        }
        if (block.headerType().isPresent()) {
            Optional<Hover> found = type(entry, block.headerType().get(), offset);
            if (found.isPresent()) {
                return found;
            }
        }
        return outline.memberAt(entry.range().file(), offset).flatMap(part -> member(entry, part.member(), offset));
    }

    private Optional<Hover> member(Outline.Entry entry, Member member, int offset) {
        return switch (member) {
            case Member.Field field -> {
                Optional<Hover> type = field.type().flatMap(each -> type(entry, each, offset));
                yield type.isPresent()
                        ? type
                        : field.attributes().stream()
                                .flatMap(each -> attribute(entry, each, "@", offset).stream())
                                .findFirst();
            }
            case Member.BlockAttribute line -> attribute(entry, line.attribute(), "@@", offset);
            case Member.Assignment assignment -> {
                Span key = assignment.key().span();
                yield touches(entry, key, offset)
                        ? about(
                                entry,
                                key,
                                "property `" + assignment.key().text() + "`",
                                "property." + Places.word(entry.kind()) + "."
                                        + assignment.key().text())
                        : assignment.value().flatMap(each -> function(entry, each, offset));
            }
        };
    }

    private Optional<Hover> attribute(Outline.Entry entry, Attribute attribute, String prefix, int offset) {
        if (!touches(entry, attribute.span(), offset)) {
            return Optional.empty();
        }
        Optional<AttributeRule> rule =
                AttributeCatalogue.instance().find(prefix + attribute.path(), Set.of(Places.word(entry.kind())));
        if (offset <= entry.place().end(attribute.pathSpan())) {
            boolean nativeType = attribute.path().startsWith("db.");
            String key = nativeType ? "attribute.db" : rule.isPresent() ? keyOf(rule.get()) : "";
            return about(entry, attribute.span(), attribute.pathSpan(), prefix + attribute.path(), key);
        }
        for (Attribute.Argument each : attribute.arguments()) {
            if (each.name().isPresent() && touches(entry, each.name().get().span(), offset)) {
                String name = each.name().get().text();
                return rule.flatMap(of -> of.argument(name))
                        .flatMap(of -> argument(entry, each.name().get().span(), prefix + attribute.path(), of));
            }
        }
        return attribute.arguments().stream()
                .flatMap(each -> each.value().stream())
                .flatMap(each -> function(entry, each, offset).stream())
                .findFirst();
    }

    private static String keyOf(AttributeRule rule) {
        return (rule.isBlockAttribute() ? "blockAttribute." : "attribute.") + rule.path();
    }

    private Optional<Hover> argument(Outline.Entry entry, Span span, String attribute, ArgumentRule rule) {
        return about(entry, span, "argument `" + rule.name() + "` of `" + attribute + "`", "argument." + rule.name());
    }

    private Optional<Hover> function(Outline.Entry entry, Expression value, int offset) {
        if (value instanceof Expression.Call call && touches(entry, call.nameSpan(), offset)) {
            return about(entry, call.nameSpan(), "function `" + call.name() + "()`", "function." + call.name());
        }
        if (value instanceof Expression.Constant constant && touches(entry, constant.span(), offset)) {
            return about(entry, constant.span(), "action `" + constant.path() + "`", "action." + constant.path());
        }
        return Optional.empty();
    }

    private Optional<Hover> type(Outline.Entry entry, TypeExpression type, int offset) {
        Span span = type.path().getLast().span();
        if (!touches(entry, span, offset)) {
            return Optional.empty();
        }
        String name = type.text();
        String scalar = Words.about("type." + name);
        Optional<String> sql = scalar.isEmpty()
                ? BuiltInTypes.find(OwnScalars.find(name).orElse(name))
                        .map(each -> each.spelling().replace("%s", ""))
                : Optional.of(scalar);
        return sql.map(each -> new Hover(range(entry, span), "type `" + name + "`", List.of(each), ""));
    }

    private Optional<Hover> about(Outline.Entry entry, Span span, String heading, String key) {
        return about(entry, span, span, heading, key);
    }

    private Optional<Hover> about(Outline.Entry entry, Span all, Span span, String heading, String key) {
        String text = Words.about(key);
        TextRange range = new TextRange(
                entry.range().file(), entry.place().start(all), entry.place().end(span));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Hover(range, heading, List.of(), text));
    }

    private static boolean touches(Outline.Entry entry, Span span, int offset) {
        return range(entry, span).touches(offset);
    }

    private static TextRange range(Outline.Entry entry, Span span) {
        return new TextRange(
                entry.range().file(), entry.place().start(span), entry.place().end(span));
    }

    private String text(Outline.Entry entry, Span span) {
        return text(range(entry, span));
    }

    private String text(TextRange range) {
        return texts.get(range.file()).substring(range.start(), range.end());
    }

    private String lineAt(TextRange range) {
        String text = texts.get(range.file());
        int start = text.lastIndexOf('\n', range.start()) + 1;
        int end = text.indexOf('\n', range.start());
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }
}
