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
            case ALTER -> kind == ObjectKind.EXTENSION ? 4 : kind == ObjectKind.SEQUENCE ? 22 : 46;
            case SET_PARAMETERS, SET_OPTIONS, SET_LOGGED, SET_ACCESS_METHOD, SET_TABLESPACE -> 44;
            case SET_REPLICA_IDENTITY, SET_CLUSTER -> 58;
            case DROP_OWNED_BY -> 24;
            case SET_OWNED_BY -> 48;
            case CONTINUE_VALUES -> 50;
            case VALIDATE -> 62;
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
            case VIEW -> 66;
            case SQL_BLOCK -> 68;
        };
    }

    private static int drop(DefinitionKind kind) {
        return switch (kind) {
            case VIEW -> 6;
            case SQL_BLOCK -> 1;
        };
    }
}
