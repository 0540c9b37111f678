package dev.pgorm.arb;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table and its parts in the notation of {@link CatalogText}. */
final class TableText {

    private static final String NAME = "(\"[^\"]*\"|\\S+)";
    private static final Pattern HEAD = Pattern.compile("(unlogged )?table " + NAME + "(?: with fillfactor (\\d+))?");
    private static final Pattern PRIMARY = Pattern.compile("primary key " + NAME + " \\((.*)\\)");
    private static final Pattern UNIQUE = Pattern.compile("unique " + NAME + " \\(([^)]*)\\)(.*)");
    private static final Pattern CHECK = Pattern.compile("check " + NAME + " \\((.*)\\)( not valid)?");
    private static final Pattern FOREIGN = Pattern.compile("foreign key " + NAME + " \\((.*?)\\) references " + NAME
            + " \\((.*?)\\)(?: on delete (cascade|set null|restrict))?( deferrable)?( not valid)?");
    private static final Pattern INDEX =
            Pattern.compile("(unique )?index " + NAME + "(?: using (\\w+))? \\((.*?)\\)(?: include \\((.*?)\\))?"
                    + "(?: with fillfactor (\\d+))?(?: where (.*?))?(?: comment '(.*)')?");
    private static final Pattern COLUMN = Pattern.compile(NAME
            + " (.+?)( not null)?( serial| identity always| identity)?(?: start (\\d+))?(?: default (.+?))?"
            + "(?: (generated|virtual) (.+?))?(?: collate (\\S+))?(?: storage (\\w+))?(?: statistics (\\d+))?"
            + "(?: comment '([^']*)')?");

    private final QualifiedName name;
    private final boolean unlogged;
    private final StorageParameters parameters;
    private final Optional<String> comment;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    TableText(String line, Optional<String> comment) {
        Matcher matcher = matched(HEAD, line);
        this.unlogged = matcher.group(1) != null;
        this.name = CatalogText.qualified(matcher.group(2));
        this.parameters = fillfactor(group(matcher, 3));
        this.comment = comment;
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("what is this? " + line);
        }
        return matcher;
    }

    private static Optional<String> group(Matcher matcher, int number) {
        return Optional.ofNullable(matcher.group(number));
    }

    private static StorageParameters fillfactor(Optional<String> value) {
        return value.map(each -> StorageParameters.of(Map.of("fillfactor", each)))
                .orElse(StorageParameters.none());
    }

    List<Sequence> sequences() {
        return sequences;
    }

    Table table() {
        TableProperties properties =
                TableProperties.plain().withStorage(TableStorage.of(unlogged, parameters, Optional.empty()));
        return new Table(name, columns, constraints, indexes, properties, comment);
    }

    void part(String line) {
        if (line.startsWith("primary key ")) {
            primaryKey(matched(PRIMARY, line));
        } else if (line.startsWith("foreign key ")) {
            foreignKey(matched(FOREIGN, line));
        } else if (line.startsWith("check ")) {
            check(matched(CHECK, line));
        } else if (line.startsWith("index ") || line.startsWith("unique index ")) {
            index(matched(INDEX, line));
        } else if (line.startsWith("unique ")) {
            unique(matched(UNIQUE, line));
        } else {
            column(matched(COLUMN, line));
        }
    }

    private void primaryKey(Matcher matcher) {
        constraints.add(new Constraint.PrimaryKey(
                CatalogText.identifier(matcher.group(1)),
                CatalogText.identifiers(matcher.group(2)),
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                StorageParameters.none(),
                Optional.empty()));
    }

    private void unique(Matcher matcher) {
        String rest = matcher.group(3);
        constraints.add(new Constraint.Unique(
                CatalogText.identifier(matcher.group(1)),
                CatalogText.identifiers(matcher.group(2)),
                List.of(),
                rest.contains("nulls not distinct"),
                deferrability(rest.contains("deferrable")),
                StorageParameters.none(),
                Optional.empty()));
    }

    private static Deferrability deferrability(boolean deferrable) {
        return deferrable ? Deferrability.INITIALLY_DEFERRED : Deferrability.NOT_DEFERRABLE;
    }

    private void check(Matcher matcher) {
        constraints.add(new Constraint.Check(
                CatalogText.identifier(matcher.group(1)),
                SqlExpr.canonical(matcher.group(2)),
                false,
                matcher.group(3) == null,
                Optional.empty()));
    }

    private void foreignKey(Matcher matcher) {
        constraints.add(new Constraint.ForeignKey(
                CatalogText.identifier(matcher.group(1)),
                CatalogText.identifiers(matcher.group(2)),
                CatalogText.qualified(matcher.group(3)),
                CatalogText.identifiers(matcher.group(4)),
                group(matcher, 5).map(TableText::action).orElse(ReferentialAction.NO_ACTION),
                ReferentialAction.NO_ACTION,
                List.of(),
                Constraint.Match.SIMPLE,
                deferrability(matcher.group(6) != null),
                matcher.group(7) == null,
                Optional.empty()));
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private void index(Matcher matcher) {
        List<Index.Element> elements = new ArrayList<>();
        for (String each : matcher.group(4).split(", ")) {
            elements.add(element(each));
        }
        indexes.add(new Index(
                CatalogText.identifier(matcher.group(2)),
                matcher.group(1) != null,
                group(matcher, 3).map(Identifier::of).orElse(Index.BTREE),
                elements,
                group(matcher, 5).map(CatalogText::identifiers).orElse(List.of()),
                false,
                group(matcher, 7).map(SqlExpr::canonical),
                fillfactor(group(matcher, 6)),
                Optional.empty(),
                group(matcher, 8)));
    }

    /** A column, or an expression where it is a call; {@code name desc} for the other direction. */
    private static Index.Element element(String text) {
        boolean descending = text.endsWith(" desc");
        String key = descending ? text.substring(0, text.length() - " desc".length()) : text;
        Index.Key indexed = key.contains("{")
                ? new Index.ExpressionKey(
                        SqlExpr.canonical(key.replace('{', '(').replace('}', ')')))
                : new Index.ColumnKey(CatalogText.identifier(key));
        return new Index.Element(indexed, Optional.empty(), Optional.empty(), descending, descending);
    }

    private void column(Matcher matcher) {
        Identifier column = CatalogText.identifier(matcher.group(1));
        TypeReference type = type(matcher.group(2));
        Optional<String> special = group(matcher, 4).map(String::strip);
        OptionalLong start = group(matcher, 5)
                .map(each -> OptionalLong.of(Long.parseLong(each)))
                .orElse(OptionalLong.empty());
        SequenceOptions options = SequenceOptions.of(CatalogText.type(type.sql()), start, OptionalLong.empty());
        ColumnValue value = special.filter("serial"::equals).isPresent()
                ? serial(column, options)
                : special.<ColumnValue>map(each ->
                                new ColumnValue.Identity(each.equals("identity always"), options, Optional.empty()))
                        .orElseGet(() -> value(matcher));
        columns.add(new Column(
                column,
                type,
                matcher.group(3) != null,
                value,
                group(matcher, 9).map(each -> QualifiedName.of("pg_catalog", each)),
                ColumnDetails.of(
                        group(matcher, 10), Optional.empty(), group(matcher, 11).map(Integer::valueOf)),
                group(matcher, 12)));
    }

    private static ColumnValue value(Matcher matcher) {
        if (matcher.group(6) != null) {
            return new ColumnValue.Default(SqlExpr.canonical(matcher.group(6)));
        }
        if (matcher.group(7) == null) {
            return new ColumnValue.None();
        }
        return new ColumnValue.Generated(
                SqlExpr.canonical(matcher.group(8)),
                matcher.group(7).equals("virtual") ? ColumnValue.Storage.VIRTUAL : ColumnValue.Storage.STORED);
    }

    private ColumnValue serial(Identifier column, SequenceOptions options) {
        QualifiedName sequence = name.sibling(Identifier.of(name.name() + "_" + column + "_seq"));
        sequences.add(new Sequence(
                sequence, options, Optional.of(new ColumnReference(name, column)), false, Optional.empty()));
        String expression = new SqlWriter()
                .sql("nextval(")
                .literal(SqlWriter.quote(sequence))
                .sql("::regclass)")
                .toString();
        return new ColumnValue.Default(SqlExpr.canonical(expression));
    }

    /** A type in the spelling of format_type; {@code enum name} for a type of the schema. */
    private static TypeReference type(String text) {
        boolean array = text.endsWith("[]");
        String plain = array ? text.substring(0, text.length() - 2) : text;
        return plain.startsWith("enum ")
                ? new TypeReference.Named(CatalogText.qualified(plain.substring("enum ".length())), "", array)
                : new TypeReference.BuiltIn(plain, array);
    }
}
