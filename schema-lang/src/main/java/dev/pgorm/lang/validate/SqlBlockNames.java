package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlDeclaration.Dependency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of {@code sql} blocks: each once, and each that another block needs is there. */
final class SqlBlockNames {

    private final Findings findings;

    SqlBlockNames(Findings findings) {
        this.findings = findings;
    }

    void check(List<SqlDeclaration> blocks) {
        Map<String, SqlDeclaration> byName = new HashMap<>();
        for (SqlDeclaration block : blocks) {
            SqlDeclaration first = byName.putIfAbsent(block.name(), block);
            if (first != null) {
                findings.add(Diagnostics.builder(TypeCode.DUPLICATE_NAME)
                        .at(block.span())
                        .with("name", block.name())
                        .with("kind", "sql")
                        .with("other", "sql")
                        .label(first.span(), "first"));
            }
        }
        for (SqlDeclaration block : blocks) {
            Set<String> others = new HashSet<>(byName.keySet());
            others.remove(block.name());
            for (Dependency each : block.dependsOn()) {
                if (each instanceof Dependency.OnSql(var name, var span) && !others.contains(name)) {
                    findings.add(Diagnostics.builder(AdditionCode.SQL_DEPENDENCY)
                            .at(span)
                            .with("name", name)
                            .with("suggestion", Wording.closest(name, others)));
                }
            }
        }
    }
}
