package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements about materialized views; their indexes are not its business. */
final class MaterializedViewSql implements DefinitionSql.Kind<MaterializedView> {

    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public void phrase(MaterializedView view, SqlWriter writer) {
        writer.sql("MATERIALIZED VIEW ").name(view.name());
    }

    @Override
    public String create(MaterializedView view) {
        TableStorage storage = view.storage();
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(view, writer);
        storage.accessMethod().ifPresent(method -> writer.sql(" USING ").identifier(method));
        ParameterSql.with(writer, storage.with());
        storage.tablespace().ifPresent(name -> writer.sql(" TABLESPACE ").identifier(name));
        return writer.sql(" AS\n")
                .expression(view.query())
                .sql(view.populated() ? "" : "\nWITH NO DATA")
                .toString();
    }

    @Override
    public List<Alteration> settings(MaterializedView view) {
        List<Alteration> settings = new ArrayList<>();
        view.columns().forEach(column -> settings.addAll(columnSettings(view.name(), plain(column), column)));
        return settings;
    }

    /** The column as the query makes it. */
    private static MaterializedView.Column plain(MaterializedView.Column column) {
        return new MaterializedView.Column(
                column.name(), column.type(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Alteration> columnSettings(
            QualifiedName view, MaterializedView.Column before, MaterializedView.Column after) {
        Identifier column = after.name();
        List<Alteration> settings = new ArrayList<>();
        if (!before.storage().equals(after.storage()) && after.storage().isPresent()) {
            settings.add(new Alteration(
                    ColumnSql.setStorage(view, column, after.storage().get()),
                    before.storage().map(old -> ColumnSql.setStorage(view, column, old)),
                    false));
        }
        if (!before.compression().equals(after.compression())) {
            settings.add(Alteration.setting(
                    ColumnSql.setCompression(view, column, after.compression()),
                    ColumnSql.setCompression(view, column, before.compression())));
        }
        if (!before.statisticsTarget().equals(after.statisticsTarget())) {
            settings.add(Alteration.setting(
                    ColumnSql.setStatistics(view, column, after.statisticsTarget()),
                    ColumnSql.setStatistics(view, column, before.statisticsTarget())));
        }
        return settings;
    }

    @Override
    public SortedMap<String, String> partComments(MaterializedView view) {
        SortedMap<String, String> comments = new TreeMap<>();
        for (MaterializedView.Column column : view.columns()) {
            column.comment().ifPresent(text -> comments.put(ViewSql.columnPhrase(view.name(), column.name()), text));
        }
        return comments;
    }

    /** Nothing alters the query, and nothing gives a column its type's storage back but making it again. */
    @Override
    public Optional<List<Alteration>> alter(MaterializedView before, MaterializedView after) {
        if (!before.query().equals(after.query())
                || !signature(before).equals(signature(after))
                || losesStorage(before, after)) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        QualifiedName name = after.name();
        String words = new SqlWriter()
                .sql("ALTER MATERIALIZED VIEW ")
                .name(name)
                .sql(" ")
                .toString();
        ParameterSql.change(words, before.storage().with(), after.storage().with())
                .forEach(statement -> alterations.add(new Alteration(statement, Optional.empty(), false)));
        if (!before.storage().tablespace().equals(after.storage().tablespace())) {
            alterations.add(Alteration.setting(
                    TableSql.setTablespace(name, after.storage().tablespace()),
                    TableSql.setTablespace(name, before.storage().tablespace())));
        }
        if (!before.storage().accessMethod().equals(after.storage().accessMethod())) {
            alterations.add(Alteration.setting(
                    TableSql.setAccessMethod(name, after.storage().accessMethod()),
                    TableSql.setAccessMethod(name, before.storage().accessMethod())));
        }
        for (int i = 0; i < after.columns().size(); i++) {
            alterations.addAll(columnSettings(
                    name, before.columns().get(i), after.columns().get(i)));
        }
        return Optional.of(alterations);
    }

    private static boolean losesStorage(MaterializedView before, MaterializedView after) {
        for (int i = 0; i < after.columns().size(); i++) {
            if (before.columns().get(i).storage().isPresent()
                    && after.columns().get(i).storage().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Object>> signature(MaterializedView view) {
        return view.columns().stream()
                .map(column -> List.<Object>of(column.name(), column.type()))
                .toList();
    }
}
