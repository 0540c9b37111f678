package dev.pgorm.plan;

import dev.pgorm.ir.ObjectKind;

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
            case SET_PARAMETERS, SET_LOGGED, SET_TABLESPACE -> 44;
            case DROP_OWNED_BY -> 24;
            case SET_OWNED_BY -> 48;
            case CONTINUE_VALUES -> 50;
            case VALIDATE -> 62;
            case COMMENT -> 90;
        };
    }

    private static int create(ObjectKind kind) {
        return switch (kind) {
            case SCHEMA -> 2;
            case EXTENSION -> 4;
            case ENUM, ENUM_VALUE -> 14;
            case SEQUENCE -> 20;
            case TABLE -> 28;
            case COLUMN -> 34;
            case INDEX -> 54;
            case CONSTRAINT -> 56;
        };
    }

    private static int drop(ObjectKind kind) {
        return switch (kind) {
            case CONSTRAINT -> 8;
            case INDEX -> 10;
            case COLUMN -> 38;
            case TABLE -> 70;
            case SEQUENCE -> 72;
            case ENUM, ENUM_VALUE -> 74;
            case EXTENSION -> 80;
            case SCHEMA -> 82;
        };
    }
}
