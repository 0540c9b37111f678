package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlDeclaration.Dependency;
import java.util.Optional;

/** {@code sql} blocks as they stand. */
final class SqlBlockLowering {

    private final Names names;
    private final Draft draft;

    SqlBlockLowering(Names names, Draft draft) {
        this.names = names;
        this.draft = draft;
    }

    void lower(SqlDeclaration block) {
        draft.add(
                new SqlBlock(
                        block.name(),
                        SqlExpr.written(block.create()),
                        SqlExpr.written(block.drop()),
                        block.dependsOn().stream()
                                .flatMap(each -> address(each).stream())
                                .toList(),
                        block.roles().stream().map(Identifier::of).toList()),
                block.span());
    }

    private Optional<ObjectAddress> address(Dependency dependency) {
        return switch (dependency) {
            case Dependency.OnSql other -> Optional.of(ObjectAddress.global(DefinitionKind.SQL_BLOCK, other.name()));
            case Dependency.OnBlock block ->
                names.model(block.name())
                        .map(SqlBlockLowering::address)
                        .or(() -> names.enumeration(block.name())
                                .map(each -> ObjectAddress.of(ObjectKind.ENUM, Names.of(each))))
                        .or(() -> names.composite(block.name())
                                .map(each -> ObjectAddress.of(DefinitionKind.COMPOSITE_TYPE, Names.of(each))));
        };
    }

    private static ObjectAddress address(Model model) {
        return switch (model.kind()) {
            case MODEL -> ObjectAddress.of(ObjectKind.TABLE, Names.of(model));
            case VIEW ->
                ObjectAddress.of(
                        model.materialized() ? DefinitionKind.MATERIALIZED_VIEW : DefinitionKind.VIEW, Names.of(model));
        };
    }
}
