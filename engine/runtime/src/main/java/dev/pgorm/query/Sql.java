package dev.pgorm.query;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.render.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a program wrote as SQL, with values beside the text: {@code db.sql("SELECT id, email FROM users WHERE id = ?", 7)}. Rows have
 * the classes that the server's types of the columns are read as.
 *
 * @param <R> what a row of its result is
 */
public final class Sql<R> extends SqlRows implements Executable {

    private static final Set<String> READING = Set.of("select", "with", "table", "values", "show", "explain");

    private static final Pattern RETURNING = Pattern.compile("\\breturning\\b", Pattern.CASE_INSENSITIVE);

    private final SqlTemplate template;
    private final List<Term.Parameter> values;
    private final RowMapper<R> mapper;
    private final Executor executor;

    private Sql(SqlTemplate template, List<Term.Parameter> values, RowMapper<R> mapper, Executor executor) {
        this.template = template;
        this.values = values;
        this.mapper = mapper;
        this.executor = executor;
    }

    /**
     * A statement, whose rows are known by the names of their columns.
     *
     * @param text SQL with a question mark for each value; {@code ??} is an operator's question mark
     * @param values beside the text: what the server has a type for, lists of it for arrays, and null
     * @throws IllegalArgumentException unless it is one statement with as many places as there are values
     */
    public static Sql<QueryRecord> of(Executor executor, String text, @Nullable Object... values) {
        SqlTemplate template = SqlTemplate.of(text);
        template.requireValues(values.length);
        return new Sql<>(template, SqlValues.of(values), RowReader::record, executor);
    }

    /**
     * Where the places of values are in a text: the offsets of their question marks.
     *
     * @throws IllegalArgumentException unless the text is one statement
     */
    @Internal
    public static List<Integer> places(String text) {
        return SqlTemplate.of(text).values();
    }

    /** The text as it was written. */
    @Internal
    public String text() {
        return template.text();
    }

    /** Whether it may give rows: it begins as a statement that does, or says {@code returning}. */
    @Internal
    public boolean givesRows() {
        SqlStatements.Statement statement =
                SqlStatements.split(sql().text()).statements().get(0);
        return READING.contains(statement.words().get(0))
                || RETURNING.matcher(text()).find();
    }

    /** The statement as it is sent. */
    @Override
    public SqlText sql() {
        return new SqlText(template.pieces(), values);
    }

    /** What makes objects of its rows. */
    @Internal
    public RowMapper<R> mapper() {
        return mapper;
    }

    /**
     * Where a place of the text that was sent is in the program's text: its line and column.
     *
     * @param sent in code points, from 1, as the server tells where it found an error
     */
    @Internal
    public String placeOfSent(int sent) {
        return template.placeOfSent(sent);
    }

    /**
     * The same place as an offset in the program's text.
     *
     * @param sent in code points, from 1
     */
    @Internal
    public int offsetOfSent(int sent) {
        return template.offsetOfSent(sent);
    }

    /** Runs it and gives its rows; none where it gives none. */
    public List<R> fetch() {
        return executor.fetch(this);
    }

    /** Runs it and gives its one row. */
    public R fetchOne() {
        return Single.of(fetch());
    }

    /** Runs it and gives its first row; empty where there is none, or where a row is one value that is null. */
    public Optional<R> first() {
        List<R> rows = fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Its rows as the server gives them; close it, which ends the statement. */
    public Stream<R> stream() {
        return executor.stream(this);
    }

    /** Runs it and tells how many rows it wrote, or gave. */
    public long execute() {
        return executor.execute(this);
    }

    /** The rows as what reads them column by column: {@code into(row -> new Line(row.bigint(), row.textOrNull()))}. */
    @Override
    public <T> Sql<T> into(RowMapper<T> reader) {
        return new Sql<>(template, values, reader, executor);
    }

    /**
     * The rows as records of a class: each component has the value of the column that is called like it ({@code created_at} for
     * {@code createdAt}), and numbers are of its class where nothing is lost.
     *
     * @throws IllegalArgumentException where the class is no record
     */
    public <T extends Record> Sql<T> as(Class<T> record) {
        return into(new RecordRows<>(record));
    }
}
