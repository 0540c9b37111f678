package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Texts that are alike, by the extension {@code pg_trgm}: two texts are as similar as they have many groups of three characters in common. Clients
 * and the prompt have these methods as functions where the schema declares the extension. Indexes with {@code gin_trgm_ops} or {@code gist_trgm_ops}
 * serve the conditions, those with {@code gist_trgm_ops} orders by a distance too.
 */
public final class Trigrams {

    private final Optional<Identifier> schema;

    private Trigrams(Optional<Identifier> schema) {
        this.schema = schema;
    }

    /** The extension where the search path finds it. */
    public static Trigrams onSearchPath() {
        return new Trigrams(Optional.empty());
    }

    /** The extension in a schema. */
    public static Trigrams in(String schema) {
        return new Trigrams(Optional.of(Identifier.of(schema)));
    }

    /** How alike two texts are: from 0 to 1. */
    public NumberExpression<Float, Float, Double> similarity(TextExpression text, String other) {
        return call("similarity", text.term(), given(other));
    }

    /** How alike two texts are: from 0 to 1. */
    public NumberExpression<Float, Float, Double> similarity(TextExpression text, TextExpression other) {
        return call("similarity", text.term(), other.term());
    }

    /** How alike some words are to those words of a text that are most like them: from 0 to 1. */
    public NumberExpression<Float, Float, Double> wordSimilarity(TextExpression text, String words) {
        return call("word_similarity", given(words), text.term());
    }

    /** How alike the words of another text are to those words of a text that are most like them: from 0 to 1. */
    public NumberExpression<Float, Float, Double> wordSimilarity(TextExpression text, TextExpression words) {
        return call("word_similarity", words.term(), text.term());
    }

    /** The same with regard to whole words only. */
    public NumberExpression<Float, Float, Double> strictWordSimilarity(TextExpression text, String words) {
        return call("strict_word_similarity", given(words), text.term());
    }

    /** The same with regard to whole words only. */
    public NumberExpression<Float, Float, Double> strictWordSimilarity(TextExpression text, TextExpression words) {
        return call("strict_word_similarity", words.term(), text.term());
    }

    /** Whether texts are at least as alike as the setting {@code pg_trgm.similarity_threshold} (0.3). */
    public Condition similar(TextExpression text, String other) {
        return condition(text, Operator.SIMILAR, given(other));
    }

    /** Whether texts are at least as alike as the setting {@code pg_trgm.similarity_threshold} (0.3). */
    public Condition similar(TextExpression text, TextExpression other) {
        return condition(text, Operator.SIMILAR, other.term());
    }

    /** Whether a text has words that are at least as like some words as the setting {@code pg_trgm.word_similarity_threshold} (0.6). */
    public Condition hasSimilarWords(TextExpression text, String words) {
        return condition(text, Operator.SIMILAR_WORD, given(words));
    }

    /** Whether a text has words that are at least as like those of another one as the setting {@code pg_trgm.word_similarity_threshold} (0.6). */
    public Condition hasSimilarWords(TextExpression text, TextExpression words) {
        return condition(text, Operator.SIMILAR_WORD, words.term());
    }

    /** How different two texts are, to order by: 1 without their similarity. */
    public NumberExpression<Float, Float, Double> textDistance(TextExpression text, String other) {
        return distance(text, Operator.DISTANCE, given(other));
    }

    /** How different two texts are, to order by: 1 without their similarity. */
    public NumberExpression<Float, Float, Double> textDistance(TextExpression text, TextExpression other) {
        return distance(text, Operator.DISTANCE, other.term());
    }

    /** How different some words are from those words of a text that are most like them, to order by. */
    public NumberExpression<Float, Float, Double> wordDistance(TextExpression text, String words) {
        return distance(text, Operator.WORD_DISTANCE, given(words));
    }

    /** How different the words of another text are from those words of a text that are most like them, to order by. */
    public NumberExpression<Float, Float, Double> wordDistance(TextExpression text, TextExpression words) {
        return distance(text, Operator.WORD_DISTANCE, words.term());
    }

    /** The schema that it is in; empty where the search path finds it. */
    @Internal
    public Optional<String> schema() {
        return schema.map(Identifier::value);
    }

    private NumberExpression<Float, Float, Double> call(String function, Term first, Term second) {
        return new NumberExpression<>(new Term.Call(schema, function, List.of(first, second), ValueType.REAL));
    }

    private Condition condition(TextExpression text, Operator operator, Term other) {
        return new Condition(new Term.Infix(schema, text.term(), operator, other, ValueType.BOOLEAN));
    }

    private NumberExpression<Float, Float, Double> distance(TextExpression text, Operator operator, Term other) {
        return new NumberExpression<>(new Term.Infix(schema, text.term(), operator, other, ValueType.REAL));
    }

    private static Term given(String text) {
        return Terms.value(text, ValueType.TEXT);
    }
}
