package dev.pgorm.ir;

import java.util.Comparator;

/**
 * The kinds of objects that an {@link ObjectAddress} can name: those that the planner treats one by one, and those that one
 * {@link Definition} defines.
 */
public sealed interface ObjectKind permits StructureKind, DefinitionKind {

    StructureKind SCHEMA = StructureKind.SCHEMA;
    StructureKind EXTENSION = StructureKind.EXTENSION;
    StructureKind ENUM = StructureKind.ENUM;
    StructureKind SEQUENCE = StructureKind.SEQUENCE;
    StructureKind TABLE = StructureKind.TABLE;
    StructureKind COLUMN = StructureKind.COLUMN;
    StructureKind CONSTRAINT = StructureKind.CONSTRAINT;
    StructureKind INDEX = StructureKind.INDEX;
    StructureKind ENUM_VALUE = StructureKind.ENUM_VALUE;

    /** The order in which addresses are sorted: objects from the outside in, then parts. */
    Comparator<ObjectKind> ORDER = Comparator.comparingInt(ObjectKind::rank).thenComparing(ObjectKind::label);

    /** The kind in words, as messages and JSON show it. */
    String label();

    /** Its place in {@link #ORDER}. */
    int rank();
}
