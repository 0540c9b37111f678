package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.SqlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Database names that two types, two collations or two parts of text search would share. */
final class TypeNames {

    private record Key(String what, String schema, String name) {}

    /** What has a name: its words, and where. */
    private record Holder(String name, Span span) {}

    private final Findings findings;
    private final Map<Key, Holder> taken = new HashMap<>();

    TypeNames(Findings findings) {
        this.findings = findings;
    }

    void check(List<EnumDeclaration> enums, List<Composite> composites, List<SqlObject> objects) {
        enums.forEach(each -> take("type", each.schema(), each.databaseName(), new Holder(each.name(), each.span())));
        composites.forEach(
                each -> take("type", each.schema(), each.databaseName(), new Holder(each.name(), each.span())));
        for (SqlObject each : objects) {
            SqlObject.Head head = each.head();
            take(what(each), head.schema(), head.databaseName(), new Holder(SqlName.shown(head.key()), head.span()));
        }
    }

    private static String what(SqlObject object) {
        return switch (object) {
            case SqlObject.Domain domain -> "type";
            case SqlObject.Range range -> "type";
            case SqlObject.CollationBlock collation -> "collation";
            case SqlObject.Dictionary dictionary -> "text search dictionary";
            case SqlObject.Configuration configuration -> "text search configuration";
        };
    }

    private void take(String what, Optional<String> schema, String name, Holder holder) {
        Holder first = taken.putIfAbsent(new Key(what, schema.orElse("public"), name), holder);
        boolean reported = what.equals("type") && first != null && first.name().equals(holder.name());
        if (first != null && !reported) {
            findings.add(Diagnostics.builder(AttributeCode.DATABASE_NAME_TAKEN)
                    .at(holder.span())
                    .with("name", name)
                    .with("what", what)
                    .with("first", first.name())
                    .with("second", holder.name())
                    .label(first.span(), "first"));
        }
    }
}
