package dev.pgorm.repl.complete;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.workspace.database.CatalogNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Completes SQL. */
final class SqlCompletion {

    private final CatalogNames names;

    SqlCompletion(CatalogNames names) {
        this.names = names;
    }

    /** What can stand in place of the word that begins at an offset. */
    List<Proposal> at(String text, int wordStart, String word) {
        SqlContext context = SqlContext.at(text, wordStart);
        int dot = word.lastIndexOf('.');
        List<Proposal> proposals = dot >= 0
                ? qualified(context, word.substring(0, dot))
                : switch (context.position()) {
                    case STATEMENT -> keywords(SqlKeywords.statements(), text, word);
                    case RELATION -> relations();
                    case EXPRESSION -> expressions(context, text, word);
                };
        return proposals.stream().filter(each -> matches(each.value(), word)).toList();
    }

    private List<Proposal> qualified(SqlContext context, String qualifier) {
        List<Proposal> proposals = new ArrayList<>();
        String folded = SqlContext.folded(qualifier);
        for (SqlContext.Source source : context.sources()) {
            if (source.answersTo(folded)) {
                columnsOf(source, qualifier + ".", proposals);
            }
        }
        names.relations().stream()
                .filter(relation -> relation.schema().equals(folded))
                .forEach(relation -> proposals.add(new Proposal(
                        qualifier + "." + quoted(relation.name()), Proposal.Kind.RELATION, relation.kind())));
        names.routines().stream()
                .filter(routine -> routine.schema().equals(folded))
                .forEach(routine -> proposals.add(new Proposal(
                        qualifier + "." + quoted(routine.name()) + "(",
                        Proposal.Kind.FUNCTION,
                        "(" + routine.arguments() + ")")));
        return proposals;
    }

    private List<Proposal> relations() {
        List<Proposal> proposals = new ArrayList<>();
        for (CatalogNames.RelationName relation : names.relations()) {
            if (!relation.kind().contains("index")) {
                String name = relation.visible()
                        ? quoted(relation.name())
                        : quoted(relation.schema()) + "." + quoted(relation.name());
                proposals.add(new Proposal(name, Proposal.Kind.RELATION, relation.kind()));
            }
        }
        names.schemas().forEach(schema -> proposals.add(new Proposal(quoted(schema) + ".", Proposal.Kind.SCHEMA, "")));
        return proposals;
    }

    private List<Proposal> expressions(SqlContext context, String text, String word) {
        List<Proposal> proposals = new ArrayList<>();
        for (SqlContext.Source source : context.sources()) {
            columnsOf(source, "", proposals);
            String qualifier = source.alias().orElse(source.name());
            proposals.add(new Proposal(quoted(qualifier) + ".", Proposal.Kind.SCHEMA, source.name()));
        }
        if (!word.isEmpty()) {
            names.routines().stream()
                    .filter(CatalogNames.RoutineName::visible)
                    .forEach(routine -> proposals.add(new Proposal(
                            quoted(routine.name()) + "(", Proposal.Kind.FUNCTION, "(" + routine.arguments() + ")")));
        }
        proposals.addAll(keywords(SqlKeywords.all(), text, word));
        return proposals;
    }

    private void columnsOf(SqlContext.Source source, String prefix, List<Proposal> proposals) {
        for (CatalogNames.RelationName relation : names.relations()) {
            boolean isIt = relation.name().equals(source.name())
                    && source.schema().map(relation.schema()::equals).orElse(relation.visible());
            if (isIt) {
                relation.columns()
                        .forEach(column -> proposals.add(
                                new Proposal(prefix + quoted(column.name()), Proposal.Kind.COLUMN, column.type())));
            }
        }
    }

    private static List<Proposal> keywords(Iterable<String> words, String text, String word) {
        boolean upper = SqlContext.writesUpperCase(word.isEmpty() ? text : word);
        List<Proposal> proposals = new ArrayList<>();
        for (String keyword : words) {
            proposals.add(new Proposal(upper ? keyword : keyword.toLowerCase(Locale.ROOT), Proposal.Kind.KEYWORD, ""));
        }
        return proposals;
    }

    /** By its beginning, whatever the case; quotes need not be typed. */
    private static boolean matches(String value, String word) {
        return plain(value).startsWith(plain(word));
    }

    private static String plain(String text) {
        return text.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static String quoted(String name) {
        return SqlWriter.quote(Identifier.of(name));
    }
}
