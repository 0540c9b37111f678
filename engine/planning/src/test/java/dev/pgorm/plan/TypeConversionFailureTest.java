package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values that no expression converts are not converted by guessing. */
class TypeConversionFailureTest {

    private static final QualifiedName PAIR = QualifiedName.of("public", "Pair of");

    @Test
    void arraysOfRowsWhoseAttributesChangePlacesAreRefusedWithTheReason() {
        Catalog before = withAttributes("a", "b");
        Catalog after = withAttributes("b", "a");
        ChangeSet changes = Differ.diff(before, after, ManagedScope.everything(), List.of());

        assertThatThrownBy(() -> Planner.plan(before, after, changes, PlanOptions.direct(17)))
                .asInstanceOf(type(PlanException.class))
                .satisfies(refused -> Golden.check(
                        Path.of("src/test/cases/composite_type/array_in_another_order/failure.txt"),
                        refused.getMessage() + "\n"));
    }

    private static Catalog withAttributes(String... names) {
        TypeReference text = new TypeReference.BuiltIn("text", false);
        List<CompositeType.Attribute> attributes = Arrays.stream(names)
                .map(name -> new CompositeType.Attribute(Identifier.of(name), text, Optional.empty(), Optional.empty()))
                .toList();
        Column many = Column.of("many", new TypeReference.Named(PAIR, "", true));
        return Catalog.of(List.of(
                new Schema(Identifier.of("public"), Optional.empty()),
                new CompositeType(PAIR, attributes, Optional.empty()),
                Table.of(QualifiedName.of("public", "t"), List.of(many))));
    }
}
