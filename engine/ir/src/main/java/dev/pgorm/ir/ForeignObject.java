package dev.pgorm.ir;

/** What stands behind foreign tables: wrappers, servers and user mappings, all outside schemas and with options of their own. */
public sealed interface ForeignObject extends Definition permits ForeignDataWrapper, ForeignServer, UserMapping {

    /** OPTIONS by name; secrets among them are only for statements, never for people. */
    StorageParameters options();

    /** The same with other options. */
    ForeignObject withOptions(StorageParameters other);
}
