package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.RoleDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlDeclaration.Dependency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sql} blocks as they stand. */
final class SqlBlockLowering {

    private final Names names;
    private final Draft draft;
    private final List<String> declared;

    SqlBlockLowering(Names names, SchemaModel schema, Draft draft) {
        this.names = names;
        this.draft = draft;
        this.declared = schema.programs().stream()
                .filter(RoleDeclaration.class::isInstance)
                .flatMap(each -> ((RoleDeclaration) each).grantee().role().stream())
                .map(Identifier::value)
                .toList();
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
                        roles(block)),
                block.span());
    }

    /** Those that the block lists, and declared ones that its text names. */
    private List<Identifier> roles(SqlDeclaration block) {
        Set<String> named = SqlNames.in(block.create()).stream()
                .map(SqlNames.Occurrence::text)
                .collect(Collectors.toSet());
        return Stream.concat(block.roles().stream(), declared.stream().filter(named::contains))
                .map(Identifier::of)
                .toList();
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
