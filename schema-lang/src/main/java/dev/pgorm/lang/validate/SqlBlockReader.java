package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlDeclaration.Dependency;
import java.util.List;
import java.util.Optional;

/** Reads {@code sql "name" { create = """…"""  drop = """…"""  dependsOn = [Post, "another"] }}. */
final class SqlBlockReader {

    private static final String CREATE = "create";
    private static final String DROP = "drop";
    private static final String DEPENDS_ON = "dependsOn";
    private static final String ROLES = "roles";

    private final BlockContext context;
    private final Findings findings;
    private final Values values;

    SqlBlockReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.values = context.values();
    }

    /** The block; empty after a finding, since half of it is no use. */
    Optional<SqlDeclaration> read(Block block) {
        Properties properties = new Properties(block, "sql", findings);
        Optional<String> create = statements(properties, CREATE);
        Optional<String> drop = statements(properties, DROP);
        List<Dependency> dependsOn = properties
                .take(DEPENDS_ON)
                .flatMap(value -> values.list(value, this::dependency))
                .orElse(List.of());
        List<String> roles = properties
                .take(ROLES)
                .flatMap(value -> values.list(value, each -> values.name(each, ROLES)))
                .orElse(List.of());
        properties.finish(List.of(CREATE, DROP, DEPENDS_ON, ROLES));
        return create.flatMap(makes -> drop.map(
                undoes -> new SqlDeclaration(block.nameText(), makes, undoes, dependsOn, roles, properties.span())));
    }

    private Optional<String> statements(Properties properties, String key) {
        if (!properties.has(key)) {
            properties.missing(key);
            return Optional.empty();
        }
        return properties.take(key).flatMap(values::sql).map(SqlBlockReader::withoutEnd);
    }

    /** Blanks around the text do not count, nor does the semicolon at its end. */
    private static String withoutEnd(String text) {
        String statements = text.strip();
        return statements.endsWith(";") && statements.length() > 1
                ? statements.substring(0, statements.length() - 1).stripTrailing()
                : statements;
    }

    private Optional<Dependency> dependency(Expression value) {
        return switch (value) {
            case Expression.Constant constant -> onBlock(constant);
            case Expression.Text text -> Optional.of(new Dependency.OnSql(text.value(), text.span()));
            case Expression.Numeric number -> wrong(number);
            case Expression.Call call -> wrong(call);
            case Expression.Array array -> wrong(array);
            case Expression.Structure structure -> wrong(structure);
        };
    }

    private Optional<Dependency> onBlock(Expression.Constant constant) {
        if (context.find(constant.path()).isPresent()) {
            return Optional.of(new Dependency.OnBlock(constant.path(), constant.span()));
        }
        findings.add(Diagnostics.builder(AdditionCode.SQL_DEPENDENCY)
                .at(constant.span())
                .with("name", constant.path())
                .with("suggestion", Wording.closest(constant.path(), context.declaredNames())));
        return Optional.empty();
    }

    private Optional<Dependency> wrong(Expression value) {
        values.wrong(value, "the name of a block, or of another `sql` block in quotes");
        return Optional.empty();
    }
}
