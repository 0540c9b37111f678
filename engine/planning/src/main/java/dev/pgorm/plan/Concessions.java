package dev.pgorm.plan;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a plan does in another way than would be best, since in the best way its steps wait for each other; found out attempt by
 * attempt.
 */
final class Concessions {

    /** Nothing but privileges and comments goes along when these are dropped; values of types are converted. */
    private static final Set<ObjectKind> MADE_AGAIN = Set.of(
            DefinitionKind.VIEW,
            DefinitionKind.FUNCTION,
            DefinitionKind.PROCEDURE,
            DefinitionKind.RULE,
            DefinitionKind.TRIGGER,
            DefinitionKind.POLICY,
            DefinitionKind.COMPOSITE_TYPE);

    private final Set<ObjectAddress> madeAgain = new LinkedHashSet<>();
    private final Set<ObjectAddress> leavingFirst = new LinkedHashSet<>();
    private final Set<ObjectAddress> endingKeysFirst = new LinkedHashSet<>();
    private final Set<ObjectAddress> losingDefaultFirst = new LinkedHashSet<>();

    /** The definitions and generated columns that are dropped and made again although the server could alter them. */
    Set<ObjectAddress> madeAgain() {
        return madeAgain;
    }

    /** Whether the table leaves its parents before it joins others, which makes columns its own that were only inherited. */
    boolean leavesFirst(ObjectAddress table) {
        return leavingFirst.contains(table);
    }

    /** Whether the table that goes loses its foreign keys before. */
    boolean endsKeysFirst(ObjectAddress table) {
        return endingKeysFirst.contains(table);
    }

    /** Whether the child that goes may still be there when what is done to its parents is done to it. */
    boolean goesAtAnyTime(ObjectAddress table) {
        return endingKeysFirst.contains(table);
    }

    /** Whether the column loses its default before it gets another one. */
    boolean losesDefaultFirst(ObjectAddress column) {
        return losingDefaultFirst.contains(column);
    }

    /** Takes in what may break the circle that an attempt has ended in; whether there is anything new. */
    boolean learn(PlanContext failed) {
        boolean learned = false;
        for (Operation operation : failed.graph().inCircle()) {
            // What is altered in place needs its new references before the old ones may go.
            if (operation.verb() == Verb.ALTER
                    && MADE_AGAIN.contains(operation.object().kind())
                    && failed.start().find(operation.object()).isPresent()) {
                learned |= madeAgain.add(operation.object());
            }
            if (operation.verb() == Verb.SET_EXPRESSION) {
                learned |= madeAgain.add(operation.object());
            }
            if (operation.verb() == Verb.SET_DEFAULT) {
                learned |= losingDefaultFirst.add(operation.object());
            }
            if (operation.verb() == Verb.DISINHERIT) {
                learned |= leavingFirst.add(operation.object());
            }
            if (operation.verb() == Verb.DROP && operation.object().kind() == ObjectKind.TABLE) {
                learned |= endingKeysFirst.add(operation.object());
            }
        }
        return learned;
    }
}
