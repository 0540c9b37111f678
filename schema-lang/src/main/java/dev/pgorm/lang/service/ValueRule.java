package dev.pgorm.lang.service;

import java.util.List;

/** What may stand as the value of an argument or property. */
sealed interface ValueRule {

    /**
     * Words of the language.
     *
     * @param list whether they stand in brackets
     * @param quoted whether they stand in quotes
     */
    record Choice(List<String> words, boolean list, boolean quoted) implements ValueRule {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** What a source of proposals has. */
    record From(Source source) implements ValueRule {}

    /** Where proposals come from. */
    enum Source {
        /** A text that nobody can guess. */
        TEXT,
        NUMBER,
        SQL,
        BOOLEAN,
        /** The value of {@code @default}, by the field's type. */
        DEFAULT,
        /** Columns of the block. */
        FIELDS(true),
        /** Columns of the block, and expressions. */
        ELEMENTS(true),
        /** Columns of the model that the relation leads to. */
        TARGET_FIELDS(true),
        /** Referential actions. */
        ACTIONS,
        METHODS,
        OPERATOR_CLASSES,
        /** Storage parameters. */
        PARAMETERS,
        SCHEMAS,
        /** Names that indexes of the block state. */
        INDEX_NAMES,
        /** Models and views. */
        MODELS,
        /** A model with its columns: {@code User([id])}. */
        FOREIGN_TARGET,
        /** {@code Model.field}. */
        MODEL_FIELDS,
        /** Enums, composite types, domains and range types. */
        TYPES,
        /** Whatever has a name. */
        OBJECTS,
        ROLES,
        ROUTINES,
        /** Bounds of partitions. */
        BOUNDS(true),
        ENVIRONMENT,
        EXTENSIONS(true),
        PREVIEW_FEATURES(true);

        private final boolean list;

        Source() {
            this(false);
        }

        Source(boolean list) {
            this.list = list;
        }
    }

    /** Whether the value is a list in brackets. */
    default boolean isList() {
        return switch (this) {
            case Choice choice -> choice.list();
            case From from -> from.source().list;
        };
    }
}
