package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.OperatorDefinition;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about operators. */
final class OperatorSql implements DefinitionSql.Kind<OperatorDefinition> {

    @Override
    public Class<OperatorDefinition> type() {
        return OperatorDefinition.class;
    }

    @Override
    public void phrase(OperatorDefinition operator, SqlWriter writer) {
        name(operator, writer.sql("OPERATOR "));
        writer.sql(" (");
        operator.left().ifPresentOrElse(type -> type.write(writer), () -> writer.sql("NONE"));
        writer.sql(", ");
        operator.right().write(writer);
        writer.sql(")");
    }

    private static void name(OperatorDefinition operator, SqlWriter writer) {
        writer.identifier(operator.name().schema())
                .sql(".")
                .serverText(operator.symbol().symbol());
    }

    @Override
    public String create(OperatorDefinition operator) {
        List<String> options = new ArrayList<>();
        function("FUNCTION", Optional.of(operator.function()), options);
        operator.left().ifPresent(type -> options.add(type("LEFTARG", type)));
        options.add(type("RIGHTARG", operator.right()));
        operator("COMMUTATOR", operator.commutator(), options);
        operator("NEGATOR", operator.negator(), options);
        function("RESTRICT", operator.restriction(), options);
        function("JOIN", operator.join(), options);
        if (operator.hashes()) {
            options.add("HASHES");
        }
        if (operator.merges()) {
            options.add("MERGES");
        }
        SqlWriter writer = new SqlWriter().sql("CREATE OPERATOR ");
        name(operator, writer);
        return writer.sql(" (\n    ")
                .join(options, ",\n    ", SqlWriter::serverText)
                .sql("\n)")
                .toString();
    }

    private static String type(String option, TypeReference type) {
        SqlWriter writer = new SqlWriter().serverText(option).sql(" = ");
        type.write(writer);
        return writer.toString();
    }

    private static void function(String option, Optional<QualifiedName> name, List<String> options) {
        name.ifPresent(each -> options.add(
                new SqlWriter().serverText(option).sql(" = ").name(each).toString()));
    }

    private static void operator(String option, Optional<Operator> name, List<String> options) {
        name.ifPresent(each -> {
            SqlWriter writer = new SqlWriter().serverText(option).sql(" = ");
            each.write(writer);
            options.add(writer.toString());
        });
    }

    /** On every version only the estimators can be changed. */
    @Override
    public Optional<List<Alteration>> alter(OperatorDefinition before, OperatorDefinition after) {
        if (!withEstimatorsOf(before, after).equals(after.withComment(before.comment()))) {
            return Optional.empty();
        }
        if (before.equals(after.withComment(before.comment()))) {
            return Optional.of(List.of());
        }
        return Optional.of(List.of(new Alteration(setEstimators(after), Optional.of(setEstimators(before)), true)));
    }

    private static OperatorDefinition withEstimatorsOf(OperatorDefinition operator, OperatorDefinition other) {
        return new OperatorDefinition(
                operator.name(),
                operator.left(),
                operator.right(),
                operator.function(),
                operator.commutator(),
                operator.negator(),
                other.restriction(),
                other.join(),
                operator.hashes(),
                operator.merges(),
                operator.comment());
    }

    private String setEstimators(OperatorDefinition operator) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(operator, writer);
        writer.sql(" SET (RESTRICT = ");
        operator.restriction().ifPresentOrElse(writer::name, () -> writer.sql("NONE"));
        writer.sql(", JOIN = ");
        operator.join().ifPresentOrElse(writer::name, () -> writer.sql("NONE"));
        return writer.sql(")").toString();
    }
}
