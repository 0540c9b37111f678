package dev.pgorm.ddl;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** COMMENT ON. */
public final class CommentSql {

    private CommentSql() {}

    /** The comment of an object or of a part of a table. */
    public static String on(ObjectAddress address, Optional<String> comment) {
        SqlWriter writer = new SqlWriter().sql("COMMENT ON ");
        switch (address.kind()) {
            case StructureKind.SCHEMA -> writer.sql("SCHEMA ").identifier(Identifier.of(address.name()));
            case StructureKind.EXTENSION -> writer.sql("EXTENSION ").identifier(Identifier.of(address.name()));
            case StructureKind.ENUM -> writer.sql("TYPE ").name(name(address));
            case StructureKind.SEQUENCE -> writer.sql("SEQUENCE ").name(name(address));
            case StructureKind.TABLE -> writer.sql("TABLE ").name(name(address));
            case StructureKind.INDEX -> writer.sql("INDEX ").name(name(address));
            case StructureKind.COLUMN ->
                writer.sql("COLUMN ").name(name(address)).sql(".").identifier(Identifier.of(address.part()));
            case StructureKind.CONSTRAINT ->
                writer.sql("CONSTRAINT ")
                        .identifier(Identifier.of(address.part()))
                        .sql(" ON ")
                        .name(name(address));
            case StructureKind.ENUM_VALUE -> throw new IllegalArgumentException("an enum value has no comment");
            case DefinitionKind definition ->
                throw new IllegalArgumentException("DefinitionSql comments on " + address);
        }
        return is(writer, comment);
    }

    /** The comment of a foreign table. */
    public static String onForeignTable(QualifiedName name, Optional<String> comment) {
        return is(new SqlWriter().sql("COMMENT ON FOREIGN TABLE ").name(name), comment);
    }

    private static String is(SqlWriter writer, Optional<String> comment) {
        comment.ifPresentOrElse(text -> writer.sql(" IS ").literal(text), () -> writer.sql(" IS NULL"));
        return writer.toString();
    }

    private static QualifiedName name(ObjectAddress address) {
        return QualifiedName.of(address.schema(), address.name());
    }
}
