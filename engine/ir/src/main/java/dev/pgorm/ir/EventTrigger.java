package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/**
 * An event trigger (PostgreSQL: CREATE EVENT TRIGGER), which belongs to the database as a whole.
 *
 * @param name its name
 * @param event ddl_command_start, ddl_command_end, sql_drop, table_rewrite or login
 * @param tags WHEN TAG IN, in capitals and sorted; empty = any command
 * @param function the function that it calls
 * @param firing when it fires
 * @param comment its comment
 */
public record EventTrigger(
        Identifier name,
        Identifier event,
        List<String> tags,
        QualifiedName function,
        FiringState firing,
        Optional<String> comment)
        implements Definition {

    public EventTrigger {
        tags = tags.stream().sorted().toList();
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.EVENT_TRIGGER, name.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(Trigger.functionAddress(function));
    }

    @Override
    public EventTrigger withComment(Optional<String> other) {
        return new EventTrigger(name, event, tags, function, firing, other);
    }

    /** The same, fired in other sessions. */
    public EventTrigger withFiring(FiringState other) {
        return new EventTrigger(name, event, tags, function, other, comment);
    }

    @Override
    public EventTrigger renamed(NewNames names) {
        return new EventTrigger(
                Identifier.of(names.address(address()).name()), event, tags, names.name(function), firing, comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(SqlExpr.written(SqlWriter.quote(function)));
    }
}
