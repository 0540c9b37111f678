package dev.pgorm.expression.complete;

import dev.pgorm.expression.check.Distances;
import dev.pgorm.expression.check.Meaning;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.check.Word;
import dev.pgorm.expression.complete.ExpressionProposal.Kind;
import dev.pgorm.expression.parse.CaretReader;
import dev.pgorm.expression.tree.Caret;
import dev.pgorm.query.Relation;
import dev.pgorm.query.Table;
import dev.pgorm.query.model.LoadBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes what may be written next in an expression. Whatever stands in front of the dot is a whole expression even where the
 * text is not, so its meaning is the builder's own object, and what follows are that object's methods.
 */
public final class ExpressionCompleter {

    private static final List<String> BEGINNINGS = List.of("from", "insert", "update", "delete", "merge");

    /** What is written most, before the rest by name. */
    private static final List<String> USUAL = List.of(
            "set",
            "where",
            "include",
            "select",
            "orderBy",
            "limit",
            "eq",
            "ne",
            "gt",
            "lt",
            "contains",
            "startsWith",
            "some",
            "none",
            "every",
            "desc",
            "asc");

    private static final Comparator<Word> USUAL_FIRST =
            Comparator.comparingInt(each -> USUAL.contains(each.name()) ? USUAL.indexOf(each.name()) : USUAL.size());

    private final Meaning meaning;

    /** Completes with the names of a schema. */
    public ExpressionCompleter(Vocabulary vocabulary) {
        this.meaning = new Meaning(vocabulary);
    }

    /** Completes in the body of a query of a schema, which has parameters beside the schema's names. */
    public ExpressionCompleter(Vocabulary vocabulary, String query) {
        this.meaning = new Meaning(vocabulary, query);
    }

    /** What may stand at the end of a text, the likeliest first. */
    public List<ExpressionProposal> atEndOf(String text) {
        Optional<Caret> caret = CaretReader.atEndOf(text);
        if (caret.isEmpty()) {
            return List.of();
        }
        Place place = new Place(caret.get());
        String typed = caret.get().typed().toLowerCase(Locale.ROOT);
        return (caret.get().receiver().isPresent() ? place.members() : place.values())
                .stream()
                        .filter(each -> each.text().toLowerCase(Locale.ROOT).startsWith(typed))
                        .distinct()
                        .toList();
    }

    /** What is proposed at one place. */
    private final class Place {

        private final Caret caret;
        private final List<Class<?>> wanted;
        private final List<ExpressionProposal> first = new ArrayList<>();
        private final List<ExpressionProposal> later = new ArrayList<>();

        Place(Caret caret) {
            this.caret = caret;
            this.wanted = wanted();
        }

        List<ExpressionProposal> members() {
            Optional<Object> receiver = caret.receiver().flatMap(meaning::of);
            if (receiver.isEmpty()) {
                return List.of();
            }
            if (Meaning.isDatabase(receiver.get())) {
                beginnings();
                add(first, "sql(", Kind.FUNCTION, "SQL with values beside it");
                if (!meaning.contexts().isEmpty()) {
                    add(first, "with(", Kind.FUNCTION, "values of contexts");
                }
                meaning.queries().forEach(each -> add(first, each.name() + "(", Kind.FUNCTION, each.detail()));
                return all();
            }
            if (receiver.get() instanceof Table table) {
                fieldsOf(table);
            }
            Meaning.members(receiver.get()).forEach(each -> add(first, each.name() + "(", Kind.METHOD, each.detail()));
            Meaning.values(receiver.get()).forEach(each -> add(first, each.name(), Kind.VALUE, each.detail()));
            words(Meaning.words(receiver.get()), Kind.METHOD);
            return all();
        }

        List<ExpressionProposal> values() {
            if (caret.calls().isEmpty()) {
                beginnings();
                add(later, "db.", Kind.FUNCTION, "the database");
                return all();
            }
            Caret.OpenCall call = caret.calls().get(0);
            Optional<Object> receiver = call.receiver().flatMap(meaning::of);
            if (call.name().equals("sql")
                    && receiver.filter(Meaning::isDatabase).isPresent()) {
                sentValues();
                return all();
            }
            if (call.name().equals("with")
                    && receiver.filter(Meaning::isDatabase).isPresent()) {
                meaning.contexts().forEach(each -> add(first, each.name() + ".", Kind.VALUE, each.detail()));
                return all();
            }
            List<Meaning.Named> values =
                    receiver.map(each -> meaning.valuesOf(each, call.name())).orElse(List.of());
            if (!values.isEmpty()) {
                values.forEach(each -> add(first, each.name(), Kind.VALUE, each.detail()));
                return all();
            }
            List<Meaning.Named> labels = receiver.map(meaning::valuesOf).orElse(List.of());
            labels.forEach(each -> add(first, each.name(), Kind.VALUE, each.detail()));
            for (Class<?> kind : Distances.kinds()) {
                if (takes(kind)) {
                    Distances.of(kind)
                            .forEach(each -> add(first, each.name(), Kind.VALUE, Distances.description(kind)));
                    return all();
                }
            }
            if (takes(LoadBy.class)) {
                Meaning.loadWays().forEach(each -> add(first, each.name(), Kind.VALUE, each.detail()));
                return all();
            }
            if (takes(Table.class)) {
                meaning.tables().forEach(each -> add(first, each, Kind.TABLE, "a table"));
                words(meaning.functions().stream().filter(this::gives).toList(), Kind.FUNCTION);
                return all();
            }
            meaning.parameters().forEach(each -> add(first, each.name(), Kind.VALUE, each.detail()));
            Set<String> near = new LinkedHashSet<>();
            caret.calls().forEach(each -> near.addAll(tablesOf(each)));
            near.forEach(each -> add(first, each + ".", Kind.TABLE, "its fields"));
            if (labels.isEmpty()) {
                words(meaning.functions(), Kind.FUNCTION);
            }
            meaning.tables().stream()
                    .filter(each -> !near.contains(each))
                    .forEach(each -> add(later, each + ".", Kind.TABLE, "its fields"));
            meaning.enums().forEach(each -> add(later, each + ".", Kind.VALUE, "an enum"));
            return all();
        }

        private void beginnings() {
            for (Word each : meaning.functions()) {
                if (BEGINNINGS.contains(each.name())) {
                    add(first, each.name() + "(", Kind.FUNCTION, usual(each));
                }
            }
        }

        /** What makes values that SQL is given. */
        private void sentValues() {
            for (Word each : meaning.functions()) {
                if (each.results().stream().allMatch(meaning::isValue)) {
                    add(first, each.name() + "(", Kind.FUNCTION, each.wanted().get(0));
                }
            }
            add(first, "List.of(", Kind.FUNCTION, "several values");
            meaning.enums().forEach(each -> add(later, each + ".", Kind.VALUE, "an enum"));
        }

        /** What is written most behind a beginning. */
        private static String usual(Word beginning) {
            return beginning.wanted().contains("a table")
                    ? "a table"
                    : beginning.wanted().get(0);
        }

        private void fieldsOf(Table table) {
            boolean relations =
                    wanted.stream().anyMatch(each -> each.getSimpleName().equals("Include"));
            Meaning.fields(table)
                    .forEach(each -> add(relations ? later : first, each.name(), Kind.FIELD, each.detail()));
            Meaning.relations(table).forEach(each -> add(first, each.name(), Kind.RELATION, each.detail()));
        }

        /** Those first that give what is wanted here; functions that do not are none at all. */
        private void words(List<Word> words, Kind kind) {
            boolean any = kind == Kind.METHOD || wanted.isEmpty() || wanted.contains(Object.class);
            for (Word each : words.stream().sorted(USUAL_FIRST).toList()) {
                String text = each.name() + (each.alone() && each.parameters().size() == 1 ? "()" : "(");
                String detail = each.wanted().stream()
                        .filter(one -> !one.equals("no arguments"))
                        .collect(Collectors.joining("; or "));
                boolean begins = kind == Kind.FUNCTION && BEGINNINGS.contains(each.name()) && !gives(each);
                if (gives(each) || (any && !begins)) {
                    add(gives(each) ? first : later, text, kind, detail);
                }
            }
        }

        private boolean gives(Word word) {
            return word.results().stream()
                    .anyMatch(result ->
                            wanted.stream().anyMatch(each -> each != Object.class && each.isAssignableFrom(result)));
        }

        private boolean takes(Class<?> type) {
            return wanted.stream().anyMatch(type::isAssignableFrom);
        }

        /** What the innermost call takes at this place. */
        private List<Class<?>> wanted() {
            if (caret.calls().isEmpty()) {
                return List.of();
            }
            Caret.OpenCall call = caret.calls().get(0);
            Optional<Object> receiver =
                    call.receiver().flatMap(meaning::of).filter(object -> !Meaning.isDatabase(object));
            if (call.receiver().isPresent() && receiver.isEmpty()) {
                return List.of();
            }
            return receiver.map(Meaning::words).orElseGet(meaning::functions).stream()
                    .filter(each -> each.name().equals(call.name()))
                    .flatMap(each -> each.parameters().stream())
                    .flatMap(each -> each.at(call.argument()).stream())
                    .distinct()
                    .toList();
        }

        /** The tables that an open call is about: those that a statement names, and the one that a relation leads to. */
        private List<String> tablesOf(Caret.OpenCall call) {
            Optional<Object> receiver = call.receiver().flatMap(meaning::of);
            if (receiver.isEmpty()) {
                return List.of();
            }
            return receiver.get() instanceof Relation<?> relation
                    ? List.of(Meaning.variable(relation.target()))
                    : namedIn(call.receiver().get());
        }

        private List<String> namedIn(String text) {
            return CaretReader.names(text).stream()
                    .filter(meaning.tables()::contains)
                    .toList();
        }

        private void add(List<ExpressionProposal> list, String text, Kind kind, String detail) {
            list.add(new ExpressionProposal(text, caret.start(), kind, detail));
        }

        private List<ExpressionProposal> all() {
            List<ExpressionProposal> all = new ArrayList<>(first);
            all.addAll(later);
            return all;
        }
    }
}
