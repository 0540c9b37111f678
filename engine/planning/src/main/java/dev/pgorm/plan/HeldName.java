package dev.pgorm.plan;

import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.OperatorDefinition;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;

/**
 * A name that only one object at a time can have.
 *
 * @param space what shares the name: relations of a schema, types of a schema, constraints of a table
 * @param owner the schema, or the table within it
 * @param name the name itself
 */
record HeldName(Space space, String owner, String name) {

    enum Space {
        SCHEMA,
        /** Tables, sequences and indexes. */
        RELATION,
        /** Types, and tables for their row type. */
        TYPE,
        CONSTRAINT,
        /** Triggers, rules or policies of one relation. */
        PART,
        COLUMN,
        /** The one primary key of a table, whatever its name. */
        PRIMARY_KEY,
        /** Extended statistics, which the table that they are about may leave to another one. */
        STATISTICS,
        COLLATION,
        /** Functions, procedures and aggregates, with the types of their arguments. */
        ROUTINE
    }

    static HeldName relation(QualifiedName name) {
        return new HeldName(Space.RELATION, name.schema().value(), name.name().value());
    }

    static HeldName type(QualifiedName name) {
        return new HeldName(Space.TYPE, name.schema().value(), name.name().value());
    }

    private static HeldName statistics(QualifiedName name) {
        return new HeldName(Space.STATISTICS, name.schema().value(), name.name().value());
    }

    private static HeldName collation(QualifiedName name) {
        return new HeldName(Space.COLLATION, name.schema().value(), name.name().value());
    }

    private static HeldName routine(ObjectAddress routine) {
        return new HeldName(Space.ROUTINE, routine.schema(), routine.name());
    }

    static HeldName constraint(QualifiedName table, Identifier name) {
        return new HeldName(Space.CONSTRAINT, table.toString(), name.value());
    }

    static HeldName primaryKey(QualifiedName table) {
        return new HeldName(Space.PRIMARY_KEY, table.toString(), "");
    }

    /** Why only one at a time can have it. */
    String reason() {
        return space == Space.PRIMARY_KEY ? "a table has one primary key" : "both have the name " + name;
    }

    /** The names that a definition holds; none where its kind has a name space of its own. */
    static List<HeldName> of(Definition definition) {
        return switch (definition) {
            case Routine routine -> List.of(routine(routine.address()));
            case RelationPart part -> List.of(part(part));
            case Domain domain -> List.of(type(domain.name()));
            case CompositeType type -> List.of(type(type.name()), relation(type.name()));
            case RangeType type -> List.of(type(type.name()), type(type.multirangeName()));
            case Collation collation -> List.of(collation(collation.name()));
            case TextSearchParser parser -> List.of();
            case TextSearchTemplate template -> List.of();
            case TextSearchDictionary dictionary -> List.of();
            case TextSearchConfiguration configuration -> List.of();
            case ExtendedStatistics statistics -> List.of(statistics(statistics.name()));
            case ForeignObject foreign -> List.of();
            case View view -> List.of(relation(view.name()), type(view.name()));
            case Ownership ownership -> List.of();
            case Privileges privileges -> List.of();
            case DefaultPrivileges privileges -> List.of();
            case SqlBlock block -> List.of();
            case MaterializedView view -> List.of(relation(view.name()), type(view.name()));
            case EventTrigger trigger -> List.of();
            case Publication publication -> List.of();
            case PublicationPart part -> List.of();
            case Subscription subscription -> List.of();
            case Aggregate aggregate -> List.of(routine(aggregate.address()));
            case AccessMethod method -> List.of();
            case Cast cast -> List.of();
            case Conversion conversion -> List.of();
            case Language language -> List.of();
            case OperatorClass operatorClass -> List.of();
            case OperatorDefinition operator -> List.of();
            case OperatorFamily family -> List.of();
            case Transform transform -> List.of();
        };
    }

    /** Triggers, rules and policies of a relation have each a name space of their own. */
    private static HeldName part(RelationPart part) {
        return new HeldName(
                Space.PART,
                part.kind().label() + " " + part.relationName(),
                part.name().value());
    }

    static HeldName column(QualifiedName table, Identifier name) {
        return new HeldName(Space.COLUMN, table.toString(), name.value());
    }
}
