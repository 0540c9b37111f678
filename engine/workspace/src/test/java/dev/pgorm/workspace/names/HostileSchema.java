package dev.pgorm.workspace.names;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A schema text with a hostile name or text in every position in which the language names something in the database. */
final class HostileSchema {

    private final HostileNames names;
    private final StringBuilder text = new StringBuilder();
    private final List<String> expected = new ArrayList<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();

    HostileSchema(long seed) {
        this.names = new HostileNames(seed);
        String schema = names.schema();
        expected.add(schema);
        line("datasource db {");
        line("  provider = \"postgresql\"");
        line("  url      = env(\"DATABASE_URL\")");
        line("  schemas  = [" + quoted(schema) + ", \"public\"]");
        line("  comments = true");
        line("}\n");
        String ofParent = either(schema);
        enumeration(either(schema));
        sequence(ofParent); // it is owned by a column there
        parent(ofParent);
        child(either(schema));
    }

    /** The text. */
    String text() {
        return text.toString();
    }

    /** Every name that must be in the database. */
    List<String> expected() {
        return expected;
    }

    /** What the defaults of the child's columns say, by the column's name. */
    Map<String, String> defaults() {
        return defaults;
    }

    private void enumeration(String schema) {
        documentation("");
        line("enum Mood {");
        for (int value = 0; value < 3; value++) {
            line("  value" + value + " @map(" + name() + ")");
        }
        mapped(schema);
    }

    private void sequence(String schema) {
        documentation("");
        line("sequence Numbers {");
        line("  ownedBy = Parent.counted");
        mapped(schema);
    }

    private void parent(String schema) {
        String counted = names.name();
        String literal = names.text();
        String compared = names.name();
        expected.addAll(List.of(counted, compared));
        documentation("");
        line("model Parent {");
        documentation("  ");
        line("  id Int @default(autoincrement()) @map(" + name() + ")");
        line("  counted Int @map(" + quoted(counted) + ")");
        line("  mood Mood @default(value1) @map(" + name() + ")");
        line("  moods Mood[] @map(" + name() + ")");
        line("  compared String @map(" + quoted(compared) + ") @check("
                + quoted(SqlWriter.quote(Identifier.of(compared)) + " <> " + literal(literal))
                + ", map: " + name() + ")");
        line("  doubled Int @generated(" + quoted(SqlWriter.quote(Identifier.of(counted)) + " * 2") + ") @map(" + name()
                + ")");
        line("  children Child[]");
        line("  @@id([id], map: " + name() + ")");
        line("  @@unique([counted, compared], constraint: true, map: " + name() + ")");
        line("  @@index([compared(sort: Desc), expr("
                + quoted("lower(" + SqlWriter.quote(Identifier.of(compared)) + ")") + ")], map: "
                + name() + ")");
        mapped(schema);
    }

    private void child(String schema) {
        documentation("");
        line("model Child {");
        line("  id Int @identity @id(map: " + name() + ") @map(" + name() + ")");
        line("  parentId Int @map(" + name() + ")");
        line("  parent Parent @relation(fields: [parentId], references: [id], map: " + name() + ")");
        for (int column = 0; column < 4; column++) {
            String name = names.name();
            String value = names.text();
            expected.add(name);
            defaults.put(name, value);
            documentation("  ");
            line("  text" + column + " String @default(" + quoted(value) + ") @map(" + quoted(name) + ")");
        }
        String where = names.name();
        expected.add(where);
        line("  chosen String? @unique(map: " + name() + ") @map(" + quoted(where) + ")");
        line("  @@index([parentId], map: " + name() + ", where: "
                + quoted(SqlWriter.quote(Identifier.of(where)) + " = " + literal(names.text())) + ")");
        line("  @@check("
                + quoted(SqlWriter.quote(Identifier.of(where)) + " <> " + literal(names.text()))
                + ", map: " + name() + ")");
        mapped(schema);
    }

    private void documentation(String indent) {
        for (int line = names.random().nextInt(3); line > 0; line--) {
            text.append(indent).append("/// ").append(names.line()).append('\n');
        }
    }

    private void mapped(String schema) {
        line("  @@map(" + name() + ")");
        line("  @@schema(" + quoted(schema) + ")");
        line("}\n");
    }

    private String either(String schema) {
        return names.random().nextInt(3) == 0 ? "public" : schema;
    }

    private String name() {
        String name = names.name();
        expected.add(name);
        return quoted(name);
    }

    private static String literal(String value) {
        return new SqlWriter().literal(value).toString();
    }

    /** A text of the schema language; its escapes are those of JSON. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
            } else if (each < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", each));
            } else {
                quoted.append((char) each);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
