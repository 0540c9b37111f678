package dev.pgorm.query.render;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Text and values of a statement, as they come. */
final class Writer {

    private final List<String> pieces = new ArrayList<>();
    private final List<Term.Parameter> parameters = new ArrayList<>();
    private final QueryRenderer.Limits limits;
    private SqlWriter sql = new SqlWriter();

    Writer(QueryRenderer.Limits limits) {
        this.limits = limits;
    }

    /** Where text is written. */
    SqlWriter sql() {
        return sql;
    }

    /** Fixed text. */
    Writer sql(String text) {
        sql.sql(text);
        return this;
    }

    /** A value beside the text. */
    void parameter(Term.Parameter parameter) {
        pieces.add(sql.toString());
        parameters.add(parameter);
        sql = new SqlWriter();
    }

    /** How many rows. */
    void limit(String word, long count) {
        sql(word);
        switch (limits) {
            case IN_THE_TEXT -> sql.literal(count);
            case BESIDE_IT -> parameter(new Term.Parameter(count, ValueType.BIGINT));
        }
    }

    SqlText result() {
        List<String> all = new ArrayList<>(pieces);
        all.add(sql.toString());
        return new SqlText(all, parameters);
    }
}
