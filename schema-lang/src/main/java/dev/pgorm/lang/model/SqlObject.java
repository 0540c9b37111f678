package dev.pgorm.lang.model;

import dev.pgorm.ir.Collation;
import dev.pgorm.lang.ast.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block whose name is an SQL name, with its schema where it has one: a domain, a range type, a collation, text search. */
public sealed interface SqlObject {

    /** What it is called and where it stands. */
    Head head();

    /**
     * What all of them have.
     *
     * @param key what fields call a domain or range type
     * @param databaseName its name
     * @param schema the database schema; empty = the default one
     * @param renamedFrom earlier database names
     * @param movedFrom the schema that it was in before
     */
    record Head(
            String key,
            String databaseName,
            Optional<String> schema,
            List<String> renamedFrom,
            Optional<String> movedFrom,
            Optional<String> documentation,
            Span span) {

        public Head {
            renamedFrom = List.copyOf(renamedFrom);
        }
    }

    /**
     * {@code domain Email text @check("…")}.
     *
     * @param base what it is based on
     * @param list whether it is based on an array of that
     * @param collation {@code @collate}
     * @param notNull {@code @notNull}
     */
    record Domain(
            Head head,
            Field.FieldType base,
            boolean list,
            Optional<String> collation,
            Optional<Field.DefaultValue> defaultValue,
            Optional<NotNull> notNull,
            List<CheckDeclaration> checks)
            implements SqlObject {

        public Domain {
            checks = List.copyOf(checks);
        }
    }

    /**
     * {@code @notNull} of a domain.
     *
     * @param databaseName {@code map:}; empty = PostgreSQL's own rule
     * @param comment {@code comment:}
     */
    record NotNull(Optional<String> databaseName, Optional<String> comment) {}

    /**
     * {@code range floatrange float8 @subtypeDiff("float8mi")}.
     *
     * @param subtype the type of its bounds
     * @param list whether the bounds are arrays of that
     * @param operatorClass {@code @subtypeOpclass}
     * @param collation {@code @collate}
     * @param canonical {@code @canonical}
     * @param difference {@code @subtypeDiff}
     * @param multirange {@code @multirangeTypeName}
     */
    record Range(
            Head head,
            Field.FieldType subtype,
            boolean list,
            Optional<ObjectName> operatorClass,
            Optional<String> collation,
            Optional<ObjectName> canonical,
            Optional<ObjectName> difference,
            Optional<ObjectName> multirange)
            implements SqlObject {}

    /** {@code collation german { provider = icu  locale = "de" }}; each as its SQL word says. */
    record CollationBlock(
            Head head,
            Collation.Provider provider,
            Optional<String> locale,
            Optional<String> order,
            Optional<String> characterTypes,
            boolean deterministic,
            Optional<String> rules)
            implements SqlObject {}

    /**
     * {@code textSearchDictionary}.
     *
     * @param options what the template is told, each value as SQL, in order
     */
    record Dictionary(Head head, ObjectName template, Map<String, String> options) implements SqlObject {

        public Dictionary {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /**
     * {@code textSearchConfiguration}.
     *
     * @param mappings the dictionaries of each type of token
     */
    record Configuration(Head head, ObjectName parser, Map<String, List<ObjectName>> mappings) implements SqlObject {

        public Configuration {
            mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
        }
    }

    /**
     * The name of another object of the database.
     *
     * @param schema its schema; empty where it is said alone: the file's own, else PostgreSQL's
     */
    record ObjectName(Optional<String> schema, String name) {}
}
