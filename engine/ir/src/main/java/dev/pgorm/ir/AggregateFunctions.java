package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/**
 * One way in which an aggregate computes its value: the ordinary one, or the moving one of window frames.
 *
 * @param stateType the type of the state
 * @param stateSpace the assumed size of the state in bytes; 0 = what the type suggests
 * @param transition takes a row into the state
 * @param inverse takes a row out of the state; only of moving aggregates
 * @param last makes the result of the state
 * @param lastGetsArguments whether that gets the arguments of the aggregate as well (FINALFUNC_EXTRA)
 * @param modify what it may do to the state; empty for the usual: READ_ONLY, or READ_WRITE for ordered-set aggregates
 * @param initial the first state, as text
 */
public record AggregateFunctions(
        TypeReference stateType,
        int stateSpace,
        QualifiedName transition,
        Optional<QualifiedName> inverse,
        Optional<QualifiedName> last,
        boolean lastGetsArguments,
        Optional<Modify> modify,
        Optional<String> initial) {

    /** What the function that makes the result may do to the state. */
    public enum Modify {
        READ_ONLY,
        SHAREABLE,
        READ_WRITE
    }

    AggregateFunctions renamed(NewNames names) {
        return new AggregateFunctions(
                names.type(stateType),
                stateSpace,
                names.name(transition),
                inverse.map(names::name),
                last.map(names::name),
                lastGetsArguments,
                modify,
                initial);
    }
}
