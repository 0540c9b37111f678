package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments that keys, uniques and indexes share; most of them are ours, not Prisma's. */
final class IndexOptions {

    private static final List<String> DEFERRABLE = List.of("InitiallyDeferred", "InitiallyImmediate", "NotDeferrable");

    /** What constraints take. */
    record Common(Constraint.Deferrability deferrability, Optional<String> renamedFrom) {}

    private IndexOptions() {}

    static Common constraintOptions(ArgumentSet arguments, BlockContext context) {
        if (context.prisma()) {
            arguments.refuseAdditions(List.of("deferrable", "renamedFrom"));
        }
        return new Common(deferrability(arguments), arguments.takeName("renamedFrom"));
    }

    static Constraint.Deferrability deferrability(ArgumentSet arguments) {
        Optional<Expression> written = arguments.take("deferrable");
        if (written.isEmpty()) {
            return Constraint.Deferrability.NOT_DEFERRABLE;
        }
        return arguments
                .values()
                .choice(written.get(), DEFERRABLE)
                .map(choice -> switch (choice) {
                    case "InitiallyDeferred" -> Constraint.Deferrability.INITIALLY_DEFERRED;
                    case "InitiallyImmediate" -> Constraint.Deferrability.INITIALLY_IMMEDIATE;
                    default -> Constraint.Deferrability.NOT_DEFERRABLE;
                })
                .orElse(Constraint.Deferrability.NOT_DEFERRABLE);
    }

    /** {@code notValid: true} and {@code notEnforced: true}. */
    static Constraint.Validity validity(ArgumentSet arguments) {
        boolean notValid = arguments.takeFlag("notValid").orElse(false);
        boolean notEnforced = arguments.takeFlag("notEnforced").orElse(false);
        return notEnforced ? Constraint.Validity.NOT_ENFORCED : Constraint.Validity.of(!notValid);
    }

    /** {@code comment: "…"}. */
    static Optional<String> comment(ArgumentSet arguments) {
        return arguments.take("comment").flatMap(arguments.values()::text);
    }

    /** {@code include: [a, b]}. */
    static List<String> include(ArgumentSet arguments, BlockContext context, ModelDraft draft) {
        if (context.prisma()) {
            arguments.refuseAdditions(List.of("include"));
            return List.of();
        }
        Optional<Expression> list = arguments.take("include");
        Optional<List<String>> fields =
                list.flatMap(each -> arguments.values().list(each, arguments.values()::constant));
        if (fields.isEmpty()) {
            return List.of();
        }
        List<String> unknown = fields.get().stream()
                .filter(each -> !draft.mayBeField(each) && !draft.isBroken(each))
                .toList();
        if (!unknown.isEmpty()) {
            context.findings()
                    .add(Diagnostics.builder(AdditionCode.INCLUDE_FIELDS)
                            .at(list.get().span())
                            .with("fields", Wording.names(unknown))
                            .with("suggestion", Wording.closest(unknown.getFirst(), draft.scalars.keySet())));
        }
        return fields.get();
    }

    /** {@code with: { fillfactor: 70 }}. */
    static Map<String, String> with(ArgumentSet arguments, BlockContext context) {
        if (context.prisma()) {
            arguments.refuseAdditions(List.of("with"));
            return Map.of();
        }
        return arguments
                .take("with")
                .map(value -> StorageReader.parameters(value, arguments.values()))
                .orElseGet(Map::of);
    }

    static void refuseClustered(ArgumentSet arguments, Findings findings) {
        if (arguments.takeFlag("clustered").isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_NOT_AVAILABLE)
                    .at(arguments.span())
                    .with("option", "clustered")
                    .help("clustered"));
        }
    }
}
