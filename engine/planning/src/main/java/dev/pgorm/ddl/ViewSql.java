package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements about views. */
final class ViewSql implements DefinitionSql.Kind<View> {

    @Override
    public Class<View> type() {
        return View.class;
    }

    @Override
    public void phrase(View view, SqlWriter writer) {
        writer.sql("VIEW ").name(view.name());
    }

    @Override
    public String create(View view) {
        return create("CREATE VIEW ", view);
    }

    private static String create(String words, View view) {
        SqlWriter writer = new SqlWriter().serverText(words).name(view.name());
        ParameterSql.with(writer, view.with());
        return writer.sql(" AS\n").expression(view.query()).toString();
    }

    @Override
    public List<Alteration> settings(View view) {
        List<Alteration> settings = new ArrayList<>();
        for (View.Column column : view.columns()) {
            column.defaultValue().ifPresent(value -> settings.add(defaultValue(view, column, Optional.empty())));
        }
        return settings;
    }

    @Override
    public SortedMap<String, String> partComments(View view) {
        SortedMap<String, String> comments = new TreeMap<>();
        for (View.Column column : view.columns()) {
            column.comment().ifPresent(text -> comments.put(columnPhrase(view.name(), column.name()), text));
        }
        return comments;
    }

    /** What stands after COMMENT ON for a column of a relation. */
    static String columnPhrase(QualifiedName relation, Identifier column) {
        return new SqlWriter()
                .sql("COLUMN ")
                .name(relation)
                .sql(".")
                .identifier(column)
                .toString();
    }

    /** CREATE OR REPLACE may add columns at the end, and change nothing about those that are there. */
    @Override
    public Optional<List<Alteration>> alter(View before, View after) {
        boolean redefined = !before.query().equals(after.query());
        if (redefined && !startsWith(after.columns(), before.columns())) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        if (redefined) {
            alterations.add(new Alteration(create("CREATE OR REPLACE VIEW ", after), reverse(before, after), true));
        } else {
            String alter = alter(after.name()).toString();
            ParameterSql.change(alter, before.with(), after.with())
                    .forEach(statement -> alterations.add(new Alteration(statement, Optional.empty(), false)));
        }
        for (View.Column column : after.columns()) {
            Optional<SqlExpr> old = before.columns().stream()
                    .filter(each -> each.name().equals(column.name()))
                    .findFirst()
                    .flatMap(View.Column::defaultValue);
            if (!old.equals(column.defaultValue())) {
                alterations.add(defaultValue(after, column, old));
            }
        }
        return Optional.of(alterations);
    }

    private static Optional<String> reverse(View before, View after) {
        return before.columns().size() == after.columns().size()
                ? Optional.of(create("CREATE OR REPLACE VIEW ", before))
                : Optional.empty();
    }

    private static boolean startsWith(List<View.Column> columns, List<View.Column> beginning) {
        return columns.size() >= beginning.size()
                && signature(columns.subList(0, beginning.size())).equals(signature(beginning));
    }

    private static List<List<Object>> signature(List<View.Column> columns) {
        return columns.stream()
                .map(column -> List.<Object>of(column.name(), column.type()))
                .toList();
    }

    private static Alteration defaultValue(View view, View.Column column, Optional<SqlExpr> before) {
        return Alteration.setting(
                defaultValue(view.name(), column.name(), column.defaultValue()),
                defaultValue(view.name(), column.name(), before));
    }

    private static String defaultValue(QualifiedName view, Identifier column, Optional<SqlExpr> value) {
        SqlWriter writer = alter(view).sql("ALTER COLUMN ").identifier(column);
        value.ifPresentOrElse(text -> writer.sql(" SET DEFAULT ").expression(text), () -> writer.sql(" DROP DEFAULT"));
        return writer.toString();
    }

    private static SqlWriter alter(QualifiedName view) {
        return new SqlWriter().sql("ALTER VIEW ").name(view).sql(" ");
    }
}
