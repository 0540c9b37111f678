package dev.pgorm.lang.lower;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.model.SqlTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types that headings name. A word without quotes that is the name of a block means that block; else a name means what SQL means by
 * it. What only a server can tell stays as written.
 */
final class SqlTypes {

    private static final String SYSTEM = "pg_catalog";

    private final Names names;
    private final SchemaModel schema;

    /** The names of the file's types, put together when the first heading is read: few texts have any. */
    private @Nullable Set<QualifiedName> known;

    SqlTypes(Names names, SchemaModel schema) {
        this.names = names;
        this.schema = schema;
    }

    private Set<QualifiedName> known() {
        Set<QualifiedName> found = known;
        if (found == null) {
            found = named();
            known = found;
        }
        return found;
    }

    private Set<QualifiedName> named() {
        Set<QualifiedName> found = new HashSet<>();
        schema.models().forEach(each -> found.add(Names.of(each)));
        schema.enums().forEach(each -> found.add(Names.of(each)));
        schema.composites().forEach(each -> found.add(Names.of(each)));
        schema.objects().stream()
                .filter(each -> each instanceof SqlObject.Domain || each instanceof SqlObject.Range)
                .forEach(each -> found.add(Names.of(each.head())));
        return found;
    }

    /** The type, without modifiers, as that of an argument or a result. */
    TypeReference of(SqlTypeName type) {
        Optional<TypeReference> block = type.bare().flatMap(this::block).map(name -> named(name, type.array()));
        if (block.isPresent()) {
            return block.get();
        }
        List<String> path = type.path();
        if (path.size() == 1) {
            return single(type);
        }
        if (path.size() == 2 && path.getFirst().equals(SYSTEM)) {
            return BuiltInTypes.plain(spelling(path.getLast()))
                    .<TypeReference>map(found -> new TypeReference.BuiltIn(found, type.array()))
                    .orElseGet(() -> new TypeReference.Written(type.source(), type.array()));
        }
        return path.size() == 2
                ? named(QualifiedName.of(path.getFirst(), path.getLast()), type.array())
                : new TypeReference.Written(type.source(), type.array());
    }

    private Optional<QualifiedName> block(String name) {
        return names.model(name)
                .map(Names::of)
                .or(() -> names.enumeration(name).map(Names::of))
                .or(() -> names.composite(name).map(Names::of));
    }

    private TypeReference single(SqlTypeName type) {
        String name = type.path().getFirst();
        boolean quoted = type.source().startsWith("\"");
        Optional<String> builtIn =
                quoted && !name.equals("char") ? Optional.empty() : BuiltInTypes.plain(quoted ? "\"char\"" : name);
        QualifiedName own = Names.in(Optional.empty(), name);
        return builtIn.<TypeReference>map(found -> new TypeReference.BuiltIn(found, type.array()))
                .orElseGet(() -> known().contains(own)
                        ? named(own, type.array())
                        : new TypeReference.Written(type.source(), type.array()));
    }

    /** {@code char} of the catalogs is not the {@code char} of SQL. */
    private static String spelling(String name) {
        return name.equals("char") ? "\"char\"" : name;
    }

    private static TypeReference named(QualifiedName name, boolean array) {
        return new TypeReference.Named(name, "", array);
    }
}
