package dev.pgorm.plan;

import dev.pgorm.ddl.ExtensionSql;
import dev.pgorm.ddl.SchemaSql;
import dev.pgorm.diff.Change;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.sql.Identifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about extensions. */
final class ExtensionPlanner {

    private static final Identifier PLPGSQL = Identifier.of("plpgsql");

    private ExtensionPlanner() {}

    static void plan(Change change, PlanContext context) {
        Identifier name = Identifier.of(change.object().name());
        StepGraph graph = context.graph();
        Collection<String> ids = context.changeIds(change.object());
        switch (change.action()) {
            case CREATE -> {
                Extension extension = after(change, context);
                bringSchema(extension, context, ids);
                graph.add(Verb.CREATE, change.object(), ExtensionSql.create(extension))
                        .gives(change.object())
                        .needs(schemas(extension))
                        .reverse(ExtensionSql.drop(name))
                        .serves(ids);
            }
            case DROP ->
                graph.add(Verb.DROP, change.object(), ExtensionSql.drop(name))
                        .removes(change.object())
                        .frees(schemas(before(change, context)))
                        .hazard(HazardRule.DROP_EXTENSION)
                        .serves(ids);
            case ALTER -> alter(change, context, ids);
            case RENAME -> {}
        }
    }

    private static void alter(Change change, PlanContext context, Collection<String> ids) {
        Extension before = before(change, context);
        Extension after = after(change, context);
        Optional<Identifier> schema =
                after.schema().filter(each -> !before.schema().equals(after.schema()));
        schema.ifPresent(each -> bringSchema(after, context, ids));
        schema.ifPresent(each -> context.graph()
                .add(Verb.SET_SCHEMA, change.object(), ExtensionSql.setSchema(after.name(), each))
                .needs(schemas(after))
                .frees(schemas(before))
                .hazard(HazardRule.CHANGE_EXTENSION)
                .serves(ids));
        if (change.touches("version")) {
            context.graph()
                    .add(Verb.ALTER, change.object(), ExtensionSql.update(after.name(), after.version()))
                    .hazard(HazardRule.CHANGE_EXTENSION)
                    .serves(ids);
        }
    }

    /** The schema that an extension is declared in is needed also where nobody manages it, and may be there. */
    private static void bringSchema(Extension extension, PlanContext context, Collection<String> ids) {
        for (ObjectAddress each : schemas(extension)) {
            boolean managed = context.target().find(each).isPresent()
                    || context.start().find(each).isPresent();
            boolean brought = context.graph().all().stream()
                    .anyMatch(draft -> draft.operation().object().equals(each));
            if (!managed && !brought) {
                context.graph()
                        .add(Verb.CREATE, each, SchemaSql.createWhereMissing(Identifier.of(each.name())))
                        .gives(each)
                        .serves(ids);
            }
        }
    }

    /** Nobody asks for {@code plpgsql}, which every new database has; one that it was taken out of gets it with its first routine. */
    static void bringPlpgsql(PlanContext context) {
        if (context.hasPlpgsql()) {
            return;
        }
        Set<String> served = new LinkedHashSet<>();
        for (Draft draft : context.graph().all()) {
            boolean writes = draft.gives().stream()
                    .anyMatch(each -> context.target().find(each).orElse(null) instanceof Routine routine
                            && routine.traits().language().equals(PLPGSQL));
            if (writes) {
                served.addAll(draft.changeIds());
            }
        }
        if (!served.isEmpty()) {
            Extension plpgsql = new Extension(PLPGSQL, Optional.empty(), Optional.empty(), Optional.empty());
            context.graph()
                    .add(Verb.CREATE, plpgsql.address(), ExtensionSql.create(plpgsql))
                    .reverse(ExtensionSql.drop(PLPGSQL))
                    .serves(served);
        }
    }

    /** An extension's types and functions may be used by anything, without the catalogs saying by what. */
    static void order(PlanContext context) {
        Collection<Draft> all = context.graph().all();
        for (Draft draft : all) {
            if (draft.operation().object().kind() == ObjectKind.EXTENSION) {
                for (Draft other : all) {
                    ObjectKind kind = other.operation().object().kind();
                    if (kind != ObjectKind.EXTENSION && kind != ObjectKind.SCHEMA) {
                        order(draft, other, context.graph());
                    }
                }
            }
        }
    }

    private static void order(Draft extension, Draft other, StepGraph graph) {
        if (extension.operation().verb() == Verb.DROP) {
            graph.order(other, extension, "until then it may use what the extension brings");
        } else if (extension.operation().verb() != Verb.COMMENT) {
            graph.order(extension, other, "it may use what the extension brings");
        }
    }

    private static List<ObjectAddress> schemas(Extension extension) {
        return extension
                .schema()
                .map(schema -> List.of(ObjectAddress.global(ObjectKind.SCHEMA, schema.value())))
                .orElse(List.of());
    }

    private static Extension before(Change change, PlanContext context) {
        return (Extension) context.start().find(change.object()).orElseThrow();
    }

    private static Extension after(Change change, PlanContext context) {
        return (Extension) context.target().find(change.object()).orElseThrow();
    }
}
