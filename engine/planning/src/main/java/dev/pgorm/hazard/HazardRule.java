package dev.pgorm.hazard;

import dev.pgorm.ir.ObjectAddress;

/**
 * What schema changes cost and how to make them safely: the one table that planner and linter read. Locks and work are those
 * that PostgreSQL 15 to 18 take; {@code {object}} in a text is the object of the step.
 */
public enum HazardRule {
    DROP_TABLE(
            "drop-table",
            "Dropping a table",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "All rows of {object} are lost; tables that its foreign keys reference are locked as well.",
            "Make sure that nothing reads it any more, keep a dump, and allow the step by name."),
    DROP_COLUMN(
            "drop-column",
            "Dropping a column",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "All values of {object} are lost, and running code that names it fails.",
            "Deploy code that does not use the column first, then allow the step by name."),
    DROP_SCHEMA(
            "drop-schema",
            "Dropping a schema",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "{object} goes; everything in it has to be gone before.",
            "Allow the step by name once nothing is needed any more."),
    DROP_SEQUENCE(
            "drop-sequence",
            "Dropping a sequence",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "The position of {object} is lost: a new sequence starts again.",
            "Note its last value first, and allow the step by name."),
    DROP_VIEW(
            "drop-view",
            "Dropping a view",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that reads {object} fails.",
            "Deploy code that does not read it first."),
    REPLACE_MATERIALIZED_VIEW(
            "replace-materialized-view",
            "Making a materialized view again",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "The rows of {object} are computed anew and its indexes built again, and nobody can read it meanwhile.",
            "Make a new one under another name, fill it, and swap the two by renaming."),
    CREATE_EVENT_TRIGGER(
            "create-event-trigger",
            "Creating an event trigger",
            Severity.WARNING,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "{object} runs with every statement of its kind, and one that fails keeps everybody from changing the schema.",
            "Try its function on a copy first."),
    DROP_EVENT_TRIGGER(
            "drop-event-trigger",
            "Dropping an event trigger",
            Severity.WARNING,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "What {object} did or forbade is no longer done.",
            "Make sure that nothing relies on it."),
    DROP_PUBLICATION(
            "drop-publication",
            "Dropping a publication",
            Severity.DANGER,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "The subscribers of {object} get no more changes, and fail until they are told.",
            "Let the subscribers go first, and allow the step by name."),
    CREATE_SUBSCRIPTION(
            "create-subscription",
            "Creating a subscription",
            Severity.NOTE,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "{object} is made without connecting to the publisher: no slot is made there, and nothing flows yet.",
            "Make the slot at the publisher, then ALTER SUBSCRIPTION … ENABLE and REFRESH PUBLICATION."),
    DROP_SUBSCRIPTION(
            "drop-subscription",
            "Dropping a subscription",
            Severity.DANGER,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "Nothing flows into the tables of {object} any more, and its slot stays at the publisher and keeps old WAL.",
            "Drop the slot at the publisher with pg_drop_replication_slot, and allow the step by name."),
    UNPUBLISH(
            "unpublish",
            "Taking something out of a publication",
            Severity.WARNING,
            LockMode.SHARE_UPDATE_EXCLUSIVE,
            Work.NONE,
            "Subscribers get no more changes of {object}.",
            "Make sure that no subscriber needs it."),
    CREATE_TRIGGER(
            "create-trigger",
            "Creating a trigger",
            Severity.NOTE,
            LockMode.SHARE_ROW_EXCLUSIVE,
            Work.NONE,
            "Writers wait for a moment, and run {object} from then on.",
            "A lock_timeout and another try."),
    DROP_TRIGGER(
            "drop-trigger",
            "Dropping a trigger",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "What {object} did or checked is no longer done.",
            "Make sure that nothing relies on it."),
    CREATE_RULE(
            "create-rule",
            "Creating a rewrite rule",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "From then on {object} rewrites the statements of running code.",
            "Consider a trigger, which is easier to foresee."),
    DROP_RULE(
            "drop-rule",
            "Dropping a rewrite rule",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "What {object} made of statements is no longer done.",
            "Make sure that nothing relies on it."),
    CHANGE_OWNER(
            "change-owner",
            "Changing an owner",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Whoever owned {object} can no longer alter it, nor use it without a grant; the new owner can do both.",
            "Grant what running code needs to its role before."),
    NARROW_ACCESS(
            "narrow-access",
            "Narrowing row-level security",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "With {object} running code may no longer see or write rows that it could.",
            "Try the policies with the roles that run the code first."),
    WIDEN_ACCESS(
            "widen-access",
            "Widening row-level security",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "By the change of {object} roles may see or write rows that they could not.",
            "Read the policies as a whole, and allow the step by name."),
    DROP_ROUTINE(
            "drop-routine",
            "Dropping a function, procedure or aggregate",
            Severity.WARNING,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "Running code that calls {object} fails; so do quoted bodies that call it, and nothing tells which those are.",
            "Deploy code that does not call it first."),
    DROP_ENUM(
            "drop-enum",
            "Dropping an enumerated type",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that casts to {object} fails.",
            "Deploy code that does not name the type first."),
    DROP_TYPE(
            "drop-type",
            "Dropping a type",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that names {object} fails.",
            "Deploy code that does not name the type first."),
    DROP_ATTRIBUTE(
            "drop-attribute",
            "Dropping an attribute of a composite type",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "The values of an attribute of {object} are lost wherever the type is stored, and running code that names it fails.",
            "Deploy code that does not use the attribute first, then allow the step by name."),
    ADD_DOMAIN_CONSTRAINT(
            "add-domain-constraint",
            "Adding a constraint to a domain",
            Severity.DANGER,
            LockMode.SHARE,
            Work.SCAN,
            "Every table with a column of {object} is read through while nobody can write to it, and a value that the constraint"
                    + " refuses makes the step fail.",
            "Look for such values with SELECT first; a check can be added NOT VALID, which then holds for new values."),
    TYPE_SWAP(
            "type-swap",
            "Converting a column to the new version of its type",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "PostgreSQL cannot alter the type of {object} as wanted: a new one takes its name, and the table is rewritten while"
                    + " nobody can read or write it.",
            "For large tables: new column, backfill in batches, swap."),
    REMOVE_ENUM_VALUE(
            "remove-enum-value",
            "Removing a value of an enumerated type",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "Rows that hold the removed value make the step fail, and every table that uses {object} is rewritten.",
            "Update those rows first; keep the value and forbid it by a check where the tables are large."),
    REORDER_ENUM(
            "reorder-enum",
            "Reordering an enumerated type",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "PostgreSQL cannot reorder values: {object} is replaced by a new type and every table that uses it is rewritten.",
            "Add new values with BEFORE or AFTER instead, or plan for the outage."),
    ENUM_SWAP(
            "enum-swap",
            "Converting a column to the new version of its type",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "{object} is converted through text: the table is rewritten while nobody can read or write it.",
            "For large tables: new column, backfill in batches, swap."),
    ADD_ENUM_VALUE(
            "add-enum-value",
            "Adding a value to an enumerated type",
            Severity.NOTE,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "A new value of {object} cannot be used in the transaction that adds it, and cannot be removed again.",
            "It runs in a transaction of its own where a later step uses it."),
    NARROW_TYPE(
            "narrow-type",
            "Changing a column to a narrower type",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "Values of {object} that do not fit the new type make the step fail or lose precision.",
            "Count the values that do not fit first; correct them, or keep the wider type and add a check."),
    CONVERT_TYPE(
            "convert-type",
            "Converting a column through an explicit cast",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "There is no automatic conversion of {object}: a value that the cast cannot read makes the step fail.",
            "Try the cast with a SELECT first; or add a new column, fill it in batches and swap."),
    REWRITE_TYPE(
            "rewrite-type",
            "A type change that rewrites the table",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "The table of {object} and its indexes are written anew while nobody can read or write it.",
            "New column, trigger that keeps both, backfill in batches, swap."),
    CHANGE_COLLATION(
            "change-collation",
            "Changing a collation",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "The indexes on {object} are built anew while nobody can read or write the table.",
            "New column with the new collation, backfill in batches, swap."),
    REPLACE_COLUMN(
            "replace-column",
            "Replacing a column",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "PostgreSQL cannot turn {object} into what is wanted: it is dropped and added again, and its own values are lost.",
            "Add a column under another name, compare the values, then swap the names."),
    REPLACE_GENERATED(
            "replace-generated",
            "Replacing a generated column",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "{object} is dropped and added again, since this server cannot change its expression. It holds no values of its"
                    + " own: all are computed again, while nobody can read or write the table.",
            "From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite."),
    ADD_COLUMN_REWRITE(
            "add-column-rewrite",
            "Adding a column that rewrites the table",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "Every row gets its own value of {object}: the table is rewritten while nobody can read or write it.",
            "Add it without a value, set the default, fill it in batches, then make it NOT NULL."),
    ADD_NOT_NULL_COLUMN(
            "add-not-null-column",
            "Adding a NOT NULL column without a default",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Adding {object} fails if the table has rows.",
            "Give it a default, or add it nullable, fill it, then make it NOT NULL."),
    SET_NOT_NULL(
            "set-not-null",
            "Making a column NOT NULL",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "The table of {object} is read through while nobody can read or write it, and one NULL makes the step fail.",
            "CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check."),
    RELAX_COLUMN(
            "relax-column",
            "Readers' assumptions change",
            Severity.NOTE,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Code that reads {object} may meet NULL where it never did.",
            "Deploy code that expects NULL first."),
    RENAME_TABLE(
            "rename-table",
            "Renaming a table",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that uses the old name of {object} fails from this moment.",
            "Leave a view under the old name until all code is deployed."),
    RENAME_COLUMN(
            "rename-column",
            "Renaming a column",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that uses the old name of {object} fails from this moment.",
            "Add the new column, write both, move readers over, then drop the old one."),
    RENAME_TYPE(
            "rename-type",
            "Renaming a type or one of its values",
            Severity.WARNING,
            LockMode.ACCESS_SHARE,
            Work.NONE,
            "Running code that uses the old name of {object} fails from this moment.",
            "Deploy code that knows both names first."),
    RENAME_SCHEMA(
            "rename-schema",
            "Renaming a schema",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Running code that uses the old name of {object} fails from this moment.",
            "Set the search path of old code to the new name first."),
    ADD_CHECK(
            "add-check",
            "Adding a check",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "The table is read through for {object} while nobody can read or write it.",
            "Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on."),
    ADD_FOREIGN_KEY(
            "add-foreign-key",
            "Adding a foreign key",
            Severity.DANGER,
            LockMode.SHARE_ROW_EXCLUSIVE,
            Work.SCAN,
            "Both tables of {object} take no writes while they are read through.",
            "Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on."),
    DROP_FOREIGN_KEY(
            "drop-foreign-key",
            "Dropping a foreign key",
            Severity.NOTE,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Both tables of {object} are locked for a moment.",
            "Use a lock timeout and its own transaction."),
    ADD_UNIQUE(
            "add-unique",
            "Adding a unique or primary key",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "The index of {object} is built while nobody can read or write the table; duplicates make the step fail.",
            "Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX."),
    ADD_EXCLUSION(
            "add-exclusion",
            "Adding an exclusion constraint",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "The index of {object} is built while nobody can read or write the table; rows that exclude each other make"
                    + " the step fail.",
            "There is no online form: plan for the outage."),
    CREATE_INDEX(
            "create-index",
            "Creating an index",
            Severity.DANGER,
            LockMode.SHARE,
            Work.SCAN,
            "Nobody can write to the table while {object} is built.",
            "CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again."),
    ATTACH_PARTITION(
            "attach-partition",
            "Attaching a partition",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "{object} is read through to see whether all of its rows belong there, and so is the default partition.",
            "Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan."),
    DETACH_PARTITION(
            "detach-partition",
            "Detaching a partition",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Queries on the partitioned table do not see the rows of {object} any more.",
            "DETACH PARTITION … CONCURRENTLY, where there is no default partition."),
    REPLACE_TABLE(
            "replace-table",
            "Making a table again",
            Severity.DATA_LOSS,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "No statement gives {object} its new form: it is dropped with all of its rows and made again.",
            "Make the new table under another name, copy the rows in batches, swap the names, drop the old one."),
    REPLACE_EMPTY_TABLE(
            "replace-empty-table",
            "Making a table without rows again",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "No statement gives {object} its new form: it is dropped and made again; it holds no rows itself.",
            "Attached partitions have to fit the new key, or the step fails."),
    DROP_INDEX(
            "drop-index",
            "Dropping an index",
            Severity.NOTE,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Queries that use {object} become slower, and the table is locked for a moment.",
            "DROP INDEX CONCURRENTLY."),
    REPLACE_INDEX(
            "replace-index",
            "Replacing an index",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.SCAN,
            "Until the new {object} is built queries have none.",
            "Rename the old one, build the new one CONCURRENTLY, drop the old one."),
    VALIDATE(
            "validate-constraint",
            "Validating a constraint",
            Severity.NOTE,
            LockMode.SHARE_UPDATE_EXCLUSIVE,
            Work.SCAN,
            "The table is read through for {object}; readers and writers go on.",
            "Nothing to do but to wait."),
    SET_LOGGED(
            "set-logged",
            "Changing whether a table is logged",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "{object} is rewritten while nobody can read or write it; an unlogged table is emptied by a crash.",
            "There is no online form: plan for the outage."),
    SET_TABLESPACE(
            "set-tablespace",
            "Moving to another tablespace",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "The files of {object} are copied while nobody can read or write it.",
            "There is no online form: plan for the outage."),
    SET_ACCESS_METHOD(
            "set-access-method",
            "Changing a table's access method",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.REWRITE,
            "{object} is rewritten while nobody can read or write it.",
            "There is no online form: plan for the outage."),
    REPLICA_IDENTITY(
            "replica-identity",
            "Changing the replica identity",
            Severity.NOTE,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Subscribers get other columns of the old rows of {object} from now on.",
            "Make sure that subscribers can find their rows by the new identity."),
    CHANGE_EXTENSION(
            "change-extension",
            "Updating an extension",
            Severity.WARNING,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Types, functions and operators of {object} may behave differently afterwards.",
            "Read its release notes and try the update on a copy."),
    DROP_EXTENSION(
            "drop-extension",
            "Dropping an extension",
            Severity.DANGER,
            LockMode.ACCESS_EXCLUSIVE,
            Work.NONE,
            "Types, functions and operators of {object} are gone for all that uses them.",
            "Make sure that nothing uses it, and allow the step by name.");

    private static final String OBJECT = "{object}";

    private final String id;
    private final String title;
    private final Severity severity;
    private final LockMode lock;
    private final Work work;
    private final String why;
    private final String recipe;

    HazardRule(String id, String title, Severity severity, LockMode lock, Work work, String why, String recipe) {
        this.id = id;
        this.title = title;
        this.severity = severity;
        this.lock = lock;
        this.work = work;
        this.why = why;
        this.recipe = recipe;
    }

    /** What {@code --allow} names. */
    public String id() {
        return id;
    }

    /** The rule in a few words. */
    public String title() {
        return title;
    }

    /** How much it matters on a table that is in use. */
    public Severity severity() {
        return severity;
    }

    /** The strongest lock that the plain statement takes. */
    public LockMode lock() {
        return lock;
    }

    /** What the plain statement does to the rows. */
    public Work work() {
        return work;
    }

    /** How to do it safely, or that there is no safe form. */
    public String recipe() {
        return recipe;
    }

    /** The hazard of doing it to this object. */
    public Hazard on(ObjectAddress object) {
        String text = why.replace(OBJECT, object.toString());
        return new Hazard(id, title, severity, Character.toUpperCase(text.charAt(0)) + text.substring(1), recipe);
    }

    /** Whether it is about locks and rows only, so that it does not concern a table that nobody has used yet. */
    public boolean isAboutUse() {
        return severity != Severity.DATA_LOSS;
    }
}
