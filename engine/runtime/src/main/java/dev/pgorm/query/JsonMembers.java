package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;

/** The members of JSON objects, a row for each. */
public final class JsonMembers extends CalledRows {

    private static final Identifier KEY = Identifier.of("key");

    JsonMembers(Source.Called source) {
        super(source);
    }

    static JsonMembers of(Term.Call call) {
        return new JsonMembers(
                new Source.Called(call, Identifier.of("members"), List.of(KEY, FunctionRows.VALUE), false));
    }

    /** The name of a member. */
    public TextExpression key() {
        return new TextExpression(new Term.Column(source(), KEY, ValueType.TEXT));
    }

    /** The value of a member as text: of a text without its quotes, of {@code null} null. */
    public TextExpression value() {
        return new TextExpression(new Term.Column(source(), FunctionRows.VALUE, ValueType.TEXT));
    }

    /** The same rows by another name. */
    public JsonMembers as(String alias) {
        return new JsonMembers(source().named(Identifier.of(alias)));
    }

    @Override
    List<Output> outputs() {
        return List.of(new Output(KEY.value(), key().term()), new Output(FunctionRows.VALUE.value(), value().term()));
    }
}
