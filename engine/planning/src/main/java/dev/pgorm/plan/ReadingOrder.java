package dev.pgorm.plan;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StructureKind;

/**
 * In which order people like to read a migration where nothing else decides: make room, drop what is in the way, create from
 * the outside in, drop what is left, comments last.
 */
final class ReadingOrder {

    private ReadingOrder() {}

    static int of(Operation operation) {
        ObjectKind kind = operation.object().kind();
        return switch (operation.verb()) {
            case RENAME, SET_SCHEMA -> 0;
            case SET_ASIDE -> 12;
            case ADD_VALUE -> 14;
            case DROP -> drop(kind);
            case CREATE -> create(kind);
            case DROP_DEFAULT, DROP_IDENTITY, DROP_EXPRESSION, DROP_NOT_NULL -> 32;
            case SET_TYPE -> 36;
            case SET_DEFAULT,
                    SET_NOT_NULL,
                    ADD_IDENTITY,
                    ALTER_IDENTITY,
                    SET_EXPRESSION,
                    SET_STORAGE,
                    SET_COMPRESSION,
                    SET_STATISTICS -> 40;
            case ALTER -> alter(kind);
            case SET_PARAMETERS, SET_OPTIONS, SET_LOGGED, SET_ACCESS_METHOD, SET_TABLESPACE -> 44;
            case SET_REPLICA_IDENTITY, SET_CLUSTER -> 58;
            case DETACH, DISINHERIT, UNSET_OF_TYPE -> 5;
            case ATTACH, INHERIT, SET_OF_TYPE -> 57;
            case DROP_OWNED_BY -> 24;
            case SET_OWNED_BY -> 48;
            case CONTINUE_VALUES -> 50;
            case VALIDATE -> 62;
            case SET_ROW_SECURITY -> 72;
            case COMMENT -> 90;
        };
    }

    private static int create(ObjectKind kind) {
        return switch (kind) {
            case StructureKind.SCHEMA -> 2;
            case StructureKind.EXTENSION -> 4;
            case StructureKind.ENUM, StructureKind.ENUM_VALUE -> 14;
            case StructureKind.SEQUENCE -> 20;
            case StructureKind.TABLE -> 28;
            case StructureKind.COLUMN -> 34;
            case StructureKind.INDEX -> 54;
            case StructureKind.CONSTRAINT -> 56;
            case DefinitionKind definition -> create(definition);
        };
    }

    private static int alter(ObjectKind kind) {
        return switch (kind) {
            case StructureKind.EXTENSION -> 4;
            case StructureKind.SEQUENCE -> 22;
            case StructureKind.SCHEMA,
                    StructureKind.ENUM,
                    StructureKind.ENUM_VALUE,
                    StructureKind.TABLE,
                    StructureKind.COLUMN,
                    StructureKind.CONSTRAINT,
                    StructureKind.INDEX -> 46;
            case DefinitionKind.OWNERSHIP -> 83;
            case DefinitionKind definition -> definition.isType() ? 18 : 46;
        };
    }

    private static int drop(ObjectKind kind) {
        return switch (kind) {
            case StructureKind.CONSTRAINT -> 8;
            case StructureKind.INDEX -> 10;
            case StructureKind.COLUMN -> 38;
            case StructureKind.TABLE -> 70;
            case StructureKind.SEQUENCE -> 72;
            case StructureKind.ENUM, StructureKind.ENUM_VALUE -> 74;
            case StructureKind.EXTENSION -> 80;
            case StructureKind.SCHEMA -> 82;
            case DefinitionKind definition -> drop(definition);
        };
    }

    private static int create(DefinitionKind kind) {
        return switch (kind) {
            case OWNERSHIP -> 83;
            case PRIVILEGES -> 84;
            case DEFAULT_PRIVILEGES -> 95;
            case LANGUAGE, ACCESS_METHOD -> 5;
            case FUNCTION, PROCEDURE -> 64;
            case COLLATION -> 13;
            case DOMAIN -> 15;
            case COMPOSITE_TYPE -> 16;
            case RANGE_TYPE -> 17;
            case TEXT_SEARCH_PARSER -> 18;
            case TEXT_SEARCH_TEMPLATE, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> 19;
            case STATISTICS -> 58;
            case AGGREGATE, OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS, CONVERSION, TRANSFORM -> 65;
            case CAST -> 29;
            case FOREIGN_DATA_WRAPPER -> 23;
            case SERVER -> 24;
            case USER_MAPPING -> 25;
            case VIEW -> 66;
            case RULE -> 67;
            case TRIGGER -> 68;
            case POLICY -> 69;
            case SQL_BLOCK -> 71;
            case MATERIALIZED_VIEW -> 66;
            case PUBLICATION -> 76;
            case PUBLISHED_TABLE, PUBLISHED_SCHEMA -> 77;
            case SUBSCRIPTION -> 78;
            // It would watch the other steps.
            case EVENT_TRIGGER -> 96;
        };
    }

    private static int drop(DefinitionKind kind) {
        return switch (kind) {
            case OWNERSHIP -> 83;
            case PRIVILEGES -> 3;
            case DEFAULT_PRIVILEGES -> 95;
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> 74;
            case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> 75;
            case COLLATION -> 76;
            case STATISTICS -> 9;
            case VIEW, MATERIALIZED_VIEW -> 6;
            case PUBLICATION, PUBLISHED_TABLE, PUBLISHED_SCHEMA, SUBSCRIPTION -> 3;
            case EVENT_TRIGGER -> 1;
            case USER_MAPPING -> 71;
            case SERVER -> 73;
            case FOREIGN_DATA_WRAPPER -> 77;
            case RULE, TRIGGER, POLICY -> 5;
            case SQL_BLOCK -> 1;
            case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS, CONVERSION, TRANSFORM -> 7;
            case CAST -> 69;
            case LANGUAGE, ACCESS_METHOD -> 78;
        };
    }
}
