package dev.pgorm.ddl;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The statements about one definition, whatever its kind.
 *
 * @param <T> its kind
 * @param kind how its kind is written
 * @param definition the definition
 */
public record DefinitionSql<T extends Definition>(Kind<T> kind, T definition) {

    /**
     * How objects of one kind are called, made and altered.
     *
     * @param <T> the kind
     */
    public interface Kind<T extends Definition> {

        /** The record of the kind. */
        Class<T> type();

        /** Appends what stands after COMMENT ON and DROP: the kind in SQL and the object's name. */
        void phrase(T definition, SqlWriter writer);

        /** The statement that makes it. */
        String create(T definition);

        /** What the statement that makes it cannot say, to be said right after. */
        default List<Alteration> settings(T definition) {
            return List.of();
        }

        /**
         * The statements that turn one into the other in place; comments are not their business.
         *
         * @return empty where PostgreSQL has none, so that the object is dropped and made again
         */
        Optional<List<Alteration>> alter(T before, T after);

        /** The comments of its parts, under what stands after COMMENT ON: {@code COLUMN public.v.a}. */
        default SortedMap<String, String> partComments(T definition) {
            return Collections.emptySortedMap();
        }

        /** The statement that drops it. */
        default String drop(T definition) {
            SqlWriter writer = new SqlWriter().sql("DROP ");
            phrase(definition, writer);
            return writer.toString();
        }
    }

    /**
     * One statement that alters a definition.
     *
     * @param sql the statement
     * @param reverse the statement that undoes it; empty where none does
     * @param redefines whether from then on the object rests on what the new definition names, no longer on what the old one did
     */
    public record Alteration(String sql, Optional<String> reverse, boolean redefines) {

        /** A statement after which the object rests on what it did before. */
        public static Alteration setting(String sql, String reverse) {
            return new Alteration(sql, Optional.of(reverse), false);
        }

        /** A statement that gives the object a new definition. */
        public static Alteration redefinition(String sql, String reverse) {
            return new Alteration(sql, Optional.of(reverse), true);
        }
    }

    /** The registration: one class per kind. */
    public static DefinitionSql<?> of(Definition definition) {
        return switch (definition) {
            case View view -> new DefinitionSql<>(new ViewSql(), view);
            case SqlBlock block -> new DefinitionSql<>(new SqlBlockSql(), block);
        };
    }

    /** How the object is called in COMMENT ON and DROP: {@code VIEW public.v}. */
    public String phrase() {
        SqlWriter writer = new SqlWriter();
        kind.phrase(definition, writer);
        return writer.toString();
    }

    /** The statement that makes it. */
    public String create() {
        return kind.create(definition);
    }

    /** What the statement that makes it cannot say, to be said right after. */
    public List<Alteration> settings() {
        return kind.settings(definition);
    }

    /** The statement that drops it. */
    public String drop() {
        return kind.drop(definition);
    }

    /** The statements that turn it into another of its kind in place; empty where it has to be dropped and made again. */
    public Optional<List<Alteration>> alterTo(Definition after) {
        return kind.alter(definition, kind.type().cast(after));
    }

    /** The comments of its parts, under what stands after COMMENT ON: {@code COLUMN public.v.a}. */
    public SortedMap<String, String> partComments() {
        return kind.partComments(definition);
    }

    /** COMMENT ON. */
    public static String comment(String phrase, Optional<String> comment) {
        SqlWriter writer = new SqlWriter().sql("COMMENT ON ").serverText(phrase);
        comment.ifPresentOrElse(text -> writer.sql(" IS ").literal(text), () -> writer.sql(" IS NULL"));
        return writer.toString();
    }
}
