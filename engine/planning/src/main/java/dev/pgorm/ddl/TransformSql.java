package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about transforms. */
final class TransformSql implements DefinitionSql.Kind<Transform> {

    @Override
    public Class<Transform> type() {
        return Transform.class;
    }

    @Override
    public void phrase(Transform transform, SqlWriter writer) {
        transform.type().write(writer.sql("TRANSFORM FOR "));
        writer.sql(" LANGUAGE ").identifier(transform.language());
    }

    @Override
    public String create(Transform transform) {
        return create("CREATE ", transform);
    }

    private String create(String words, Transform transform) {
        List<String> functions = new ArrayList<>();
        transform.fromSql().ifPresent(text -> functions.add("FROM SQL WITH FUNCTION " + text.text()));
        transform.toSql().ifPresent(text -> functions.add("TO SQL WITH FUNCTION " + text.text()));
        SqlWriter writer = new SqlWriter().serverText(words);
        phrase(transform, writer);
        return writer.sql(" (")
                .join(functions, ", ", SqlWriter::serverText)
                .sql(")")
                .toString();
    }

    @Override
    public Optional<List<Alteration>> alter(Transform before, Transform after) {
        return before.equals(after.withComment(before.comment()))
                ? Optional.of(List.of())
                : Optional.of(List.of(Alteration.redefinition(
                        create("CREATE OR REPLACE ", after), create("CREATE OR REPLACE ", before))));
    }
}
