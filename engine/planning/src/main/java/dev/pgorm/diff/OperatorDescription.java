package dev.pgorm.diff;

import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.OperatorDefinition;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.OperatorMember;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/** The attributes of operators, operator families and operator classes. */
final class OperatorDescription {

    private OperatorDescription() {}

    static void describe(OperatorDefinition operator, Attributes attributes) {
        attributes
                .put("function", SqlWriter.quote(operator.function()))
                .putAny("commutator", operator.commutator().map(AggregateDescription::sql))
                .putAny("negator", operator.negator().map(AggregateDescription::sql))
                .putAny("restrict", operator.restriction().map(SqlWriter::quote))
                .putAny("join", operator.join().map(SqlWriter::quote))
                .flag("hashes", operator.hashes())
                .flag("merges", operator.merges());
    }

    static void describe(OperatorFamily family, Attributes attributes) {
        members(family.members(), attributes);
    }

    static void describe(OperatorClass operatorClass, Attributes attributes) {
        attributes
                .put("type", operatorClass.type().sql())
                .flag("default", operatorClass.usual())
                .put("family", SqlWriter.quote(operatorClass.family()));
        operatorClass.storage().ifPresent(type -> attributes.put("storage", type.sql()));
        members(operatorClass.members(), attributes);
    }

    private static void members(List<OperatorMember> members, Attributes attributes) {
        for (OperatorMember member : members) {
            String name = RoutineDescription.word(member.role()) + " " + member.number() + " for "
                    + RoutineDescription.types(List.of(member.left(), member.right()));
            String order = member.sortFamily()
                    .map(family -> " for order by " + SqlWriter.quote(family))
                    .orElse("");
            attributes.put(name, member.reference().text() + order);
        }
    }
}
