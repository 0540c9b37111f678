package dev.pgorm.lang.raise;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** SQL names in the text: {@code email}, {@code auth.email}, {@code auth."odd name"}. */
final class SqlSpelling {

    static final String CATALOG = "pg_catalog";

    private SqlSpelling() {}

    /**
     * What a block is called.
     *
     * @param heading what stands behind the keyword
     * @param mapping the attributes that say the database name where the heading cannot
     */
    record Named(String heading, List<String> mapping) {}

    /**
     * The name of a block that no type shares its names with.
     *
     * @param taken names that were made up, to which the result is added
     */
    static Named block(QualifiedName name, Set<String> taken) {
        return block(name, taken, each -> true);
    }

    /**
     * The name of a block.
     *
     * @param free whether a name may stand without its schema
     */
    static Named block(QualifiedName name, Set<String> taken, Predicate<String> free) {
        Optional<String> written = path(name, free);
        if (written.isPresent()) {
            taken.add(written.get());
            return new Named(written.get(), List.of());
        }
        String made = SdlNames.take(SdlNames.nearest(name.name().value(), "object"), taken);
        return new Named(made, mapping(name));
    }

    /** The attributes beside a heading that is given; none where it says the database name. */
    static List<String> mapping(QualifiedName name, String heading) {
        boolean says = path(name, each -> true).filter(heading::equals).isPresent()
                || path(name, each -> false).filter(heading::equals).isPresent();
        return says ? List.of() : mapping(name);
    }

    private static List<String> mapping(QualifiedName name) {
        List<String> mapping = new ArrayList<>();
        mapping.add("map(" + SdlText.quoted(name.name().value()) + ")");
        if (!isDefault(name)) {
            mapping.add("schema(" + SdlText.quoted(name.schema().value()) + ")");
        }
        return mapping;
    }

    private static Optional<String> path(QualifiedName name, Predicate<String> free) {
        if (!isPart(name.schema()) || !isPart(name.name())) {
            return Optional.empty();
        }
        String own = part(name.name());
        return Optional.of(isDefault(name) && free.test(own) ? own : part(name.schema()) + "." + own);
    }

    private static boolean isDefault(QualifiedName name) {
        return name.schema().value().equals(NameBook.DEFAULT_SCHEMA);
    }

    /** A name in quotes has no escapes in a heading or a type. */
    static boolean isPart(Identifier name) {
        return name.value().chars().noneMatch(each -> each < ' ' || each == '"' || each == '\\');
    }

    static String part(Identifier name) {
        return SdlNames.isName(name.value()) ? name.value() : "\"" + name.value() + "\"";
    }

    /** Another object's name as a value; one of PostgreSQL's own, or one that the test accepts, stands alone. */
    static String value(QualifiedName name, Predicate<QualifiedName> alone) {
        boolean plain = alone.test(name);
        boolean word = SdlNames.isName(name.name().value())
                && (plain || SdlNames.isName(name.schema().value()));
        if (word) {
            return plain
                    ? name.name().value()
                    : name.schema().value() + "." + name.name().value();
        }
        String own = quoted(name.name());
        return SdlText.quoted(plain ? own : quoted(name.schema()) + "." + own);
    }

    /** The same where only PostgreSQL's own stand alone. */
    static String value(QualifiedName name) {
        return value(name, each -> each.schema().value().equals(CATALOG));
    }

    private static String quoted(Identifier name) {
        return SdlNames.isName(name.value())
                ? name.value()
                : "\"" + name.value().replace("\"", "\"\"") + "\"";
    }
}
