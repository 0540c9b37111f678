package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Arrays;
import java.util.List;

/**
 * Full-text search: what is searched for, and texts that are prepared to be searched. Without the name of a text search configuration the session's is
 * taken ({@code default_text_search_config}). The name is a value, and one that the server does not know is refused there.
 */
public abstract sealed class SearchWords extends FunctionWords permits WindowWords {

    SearchWords() {}

    /** What somebody typed as they would for a search engine: words, {@code "phrases"}, {@code or} and {@code -not}. No text is wrong. */
    public static TsQueryExpression websearch(String text) {
        return query("websearch_to_tsquery", List.of(given(text)));
    }

    /** The same by a configuration, such as {@code english}. */
    public static TsQueryExpression websearch(String configuration, String text) {
        return query("websearch_to_tsquery", List.of(configuration(configuration), given(text)));
    }

    /** All words of a text, wherever they stand. */
    public static TsQueryExpression plainQuery(String text) {
        return query("plainto_tsquery", List.of(given(text)));
    }

    /** The same by a configuration, such as {@code english}. */
    public static TsQueryExpression plainQuery(String configuration, String text) {
        return query("plainto_tsquery", List.of(configuration(configuration), given(text)));
    }

    /** The words of a text, one behind the other. */
    public static TsQueryExpression phraseQuery(String text) {
        return query("phraseto_tsquery", List.of(given(text)));
    }

    /** The same by a configuration, such as {@code english}. */
    public static TsQueryExpression phraseQuery(String configuration, String text) {
        return query("phraseto_tsquery", List.of(configuration(configuration), given(text)));
    }

    /** A text in the language of text search: words with {@code & | ! <->}, parentheses, {@code :*} for beginnings of words. The server refuses other texts. */
    public static TsQueryExpression toTsQuery(String text) {
        return query("to_tsquery", List.of(given(text)));
    }

    /** The same by a configuration, such as {@code english}. */
    public static TsQueryExpression toTsQuery(String configuration, String text) {
        return query("to_tsquery", List.of(configuration(configuration), given(text)));
    }

    /** The lexemes of a text. */
    public static TsVectorExpression toTsVector(TextExpression text) {
        return lexemes(List.of(text.term()));
    }

    /** The lexemes of a text by a configuration; an index over {@code to_tsvector('english', …)} serves it. */
    public static TsVectorExpression toTsVector(String configuration, TextExpression text) {
        return lexemes(List.of(configuration(configuration), text.term()));
    }

    /** The lexemes of a text that is given. */
    public static TsVectorExpression toTsVector(String text) {
        return lexemes(List.of(given(text)));
    }

    /** The lexemes of a text that is given, by a configuration. */
    public static TsVectorExpression toTsVector(String configuration, String text) {
        return lexemes(List.of(configuration(configuration), given(text)));
    }

    /** A part of a text with what a query finds in it, each between {@code <b>} and {@code </b>}. The rest is as it was: it may hold other tags. */
    public static TextExpression headline(TextExpression text, TsQueryExpression query) {
        return headline(List.of(text.term(), query.term()));
    }

    /**
     * The same in a way of one's own.
     *
     * @param options as {@code ts_headline} takes them: {@code "StartSel=<em>, StopSel=</em>, MaxWords=20"}
     */
    public static TextExpression headline(TextExpression text, TsQueryExpression query, String options) {
        return headline(List.of(text.term(), query.term(), given(options)));
    }

    /** A part of a text with what a query finds in it, by a configuration. */
    public static TextExpression headline(String configuration, TextExpression text, TsQueryExpression query) {
        return headline(List.of(configuration(configuration), text.term(), query.term()));
    }

    /** The same by a configuration, in a way of one's own. */
    public static TextExpression headline(
            String configuration, TextExpression text, TsQueryExpression query, String options) {
        return headline(List.of(configuration(configuration), text.term(), query.term(), given(options)));
    }

    /** A vector of numbers, for the extension {@code pgvector}. */
    public static String vector(Number first, Number... further) {
        StringBuilder text = new StringBuilder("[").append(first);
        for (Number each : further) {
            text.append(',').append(each);
        }
        return text.append(']').toString();
    }

    /** The same of an array. */
    @Internal
    public static String vector(float[] values) {
        return Arrays.toString(values).replace(" ", "");
    }

    private static TsQueryExpression query(String function, List<Term> arguments) {
        return new TsQueryExpression(new Term.Call(function, arguments, ValueType.TSQUERY));
    }

    private static TsVectorExpression lexemes(List<Term> arguments) {
        return new TsVectorExpression(new Term.Call("to_tsvector", arguments, ValueType.TSVECTOR));
    }

    private static TextExpression headline(List<Term> arguments) {
        return new TextExpression(new Term.Call("ts_headline", arguments, ValueType.TEXT));
    }

    private static Term given(String text) {
        return Terms.value(text, ValueType.TEXT);
    }

    /** The value itself is of the type, and not a text that is cast: the planner compares it with the configuration of an index. */
    private static Term configuration(String name) {
        return new Term.Cast(Terms.value(name, ValueType.REGCONFIG), ValueType.REGCONFIG);
    }
}
