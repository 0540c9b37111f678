package dev.pgorm.arb;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A compact notation for catalogs in tests: one object a line, the parts of a table indented below it, names without a schema
 * in {@code public}. {@code "quoted"} names may hold anything but a double quote. See the cases for examples.
 */
public final class CatalogText {

    private static final Pattern SEQUENCE = Pattern.compile(
            "sequence (\\S+)(?: as (\\w+))?(?: start (\\d+))?(?: increment (-?\\d+))?(?: minimum (\\d+))?(?: maximum (\\d+))?"
                    + "(?: owned by (\\S+))?");
    private static final Pattern COMMENT = Pattern.compile("(.*?) comment '([^']*)'");

    private final List<CatalogObject> objects = new ArrayList<>();
    private Optional<TableText> table = Optional.empty();

    private CatalogText() {}

    /** Reads a catalog; lines that begin with {@code #} are remarks. */
    public static Catalog read(String text) {
        CatalogText reader = new CatalogText();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(reader::line);
        reader.endTable();
        return Catalog.of(reader.objects);
    }

    private void line(String line) {
        if (line.startsWith(" ")) {
            table.orElseThrow(() -> new IllegalArgumentException("outside a table: " + line))
                    .part(line.strip());
            return;
        }
        endTable();
        Matcher commented = COMMENT.matcher(line);
        Optional<String> comment = commented.matches() ? Optional.of(commented.group(2)) : Optional.empty();
        object(commented.matches() ? commented.group(1) : line, comment);
    }

    private void endTable() {
        table.ifPresent(each -> {
            objects.addAll(each.sequences());
            objects.add(each.table());
        });
        table = Optional.empty();
    }

    private void object(String line, Optional<String> comment) {
        String rest = line.substring(line.indexOf(' ') + 1);
        switch (line.split(" ")[0]) {
            case "schema" -> objects.add(new Schema(identifier(rest), comment));
            case "extension" -> {
                String[] words = rest.split(" ");
                objects.add(new Extension(
                        identifier(words[0]),
                        Optional.empty(),
                        words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
                        comment));
            }
            case "enum" -> {
                String[] sides = rest.split(" = ", 2);
                objects.add(new EnumType(qualified(sides[0]), List.of(sides[1].split(", ")), comment));
            }
            case "sequence" -> sequence(line, comment);
            case "table", "unlogged" -> table = Optional.of(new TableText(line, comment));
            default -> throw new IllegalArgumentException("what is this? " + line);
        }
    }

    private void sequence(String line, Optional<String> comment) {
        Matcher matcher = SEQUENCE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no sequence: " + line);
        }
        SequenceOptions usual = SequenceOptions.of(
                type(Optional.ofNullable(matcher.group(2)).orElse("bigint")),
                number(matcher.group(3)),
                number(matcher.group(4)));
        SequenceOptions options = new SequenceOptions(
                usual.type(),
                usual.start(),
                usual.increment(),
                number(matcher.group(5)).orElse(usual.minimum()),
                number(matcher.group(6)).orElse(usual.maximum()),
                1,
                false);
        Optional<ColumnReference> owner = Optional.ofNullable(matcher.group(7)).map(CatalogText::column);
        objects.add(new Sequence(qualified(matcher.group(1)), options, owner, false, comment));
    }

    private static OptionalLong number(@Nullable String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    static SequenceOptions.SequenceType type(String name) {
        return switch (name) {
            case "smallint" -> SequenceOptions.SequenceType.SMALLINT;
            case "integer" -> SequenceOptions.SequenceType.INTEGER;
            default -> SequenceOptions.SequenceType.BIGINT;
        };
    }

    private static ColumnReference column(String text) {
        int dot = text.lastIndexOf('.');
        return new ColumnReference(qualified(text.substring(0, dot)), identifier(text.substring(dot + 1)));
    }

    /** A name as it is written: with quotes around it or without. */
    static Identifier identifier(String text) {
        String name = text.strip();
        return Identifier.of(name.startsWith("\"") ? name.substring(1, name.length() - 1) : name);
    }

    /** {@code name} in public, or {@code schema.name}. */
    static QualifiedName qualified(String text) {
        Matcher matcher = Pattern.compile("(?:(\"[^\"]*\"|[^\".]+)\\.)?(\"[^\"]*\"|[^\".]+)")
                .matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no name: " + text);
        }
        String schema = Optional.ofNullable(matcher.group(1)).orElse("public");
        return new QualifiedName(identifier(schema), identifier(matcher.group(2)));
    }

    /** Names between commas. */
    static List<Identifier> identifiers(String text) {
        List<Identifier> names = new ArrayList<>();
        for (String each : text.split(",")) {
            names.add(identifier(each));
        }
        return names;
    }
}
