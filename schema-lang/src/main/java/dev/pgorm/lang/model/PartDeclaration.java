package dev.pgorm.lang.model;

import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.Trigger;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a model or view has beside its structure: what happens at changes, and who may do what. */
public sealed interface PartDeclaration {

    /** Where it is said. */
    Span span();

    /** The fields that it names, beside those in SQL. */
    default List<String> fields() {
        return List.of();
    }

    /**
     * {@code @@trigger}.
     *
     * @param updateOf the fields of {@code of:}; empty = any
     * @param function the schema, where one is written, and the name of the function that it calls
     * @param arguments the texts that it passes
     * @param constraint what makes it a constraint trigger
     */
    record OfTrigger(
            String name,
            Trigger.Timing timing,
            Set<Trigger.Event> events,
            List<String> updateOf,
            boolean eachRow,
            Optional<String> when,
            List<String> function,
            List<String> arguments,
            Optional<ConstraintTiming> constraint,
            Optional<String> oldTable,
            Optional<String> newTable,
            FiringState firing,
            Optional<String> documentation,
            Span span)
            implements PartDeclaration {
        public OfTrigger {
            events = Set.copyOf(events);
            updateOf = List.copyOf(updateOf);
            function = List.copyOf(function);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<String> fields() {
            return updateOf;
        }
    }

    /**
     * What a constraint trigger has besides.
     *
     * @param from the model of {@code from:}
     */
    record ConstraintTiming(Deferrability deferrability, Optional<String> from) {}

    /**
     * {@code @@rls}.
     *
     * @param security whether policies apply
     */
    record OfRowSecurity(RowSecurity security, Span span) implements PartDeclaration {}

    /**
     * {@code @@policy}, a {@code policy} block, or what {@code @@rls(using: …)} means.
     *
     * @param name its name; empty for the last, which has a usual one
     * @param roles the roles of {@code to:}; empty = everybody
     */
    record OfPolicy(
            Optional<String> name,
            boolean permissive,
            Policy.Command command,
            List<String> roles,
            Optional<String> using,
            Optional<String> check,
            Optional<String> documentation,
            Span span)
            implements PartDeclaration {
        public OfPolicy {
            roles = List.copyOf(roles);
        }
    }

    /** {@code @@rule}. */
    record OfRule(
            String name,
            Rule.Event event,
            boolean instead,
            Optional<String> where,
            String action,
            FiringState firing,
            Optional<String> documentation,
            Span span)
            implements PartDeclaration {}

    /** {@code @@grant} and {@code @@revoke}. */
    record OfGrant(GrantDeclaration grant) implements PartDeclaration {
        @Override
        public List<String> fields() {
            return grant.columns();
        }

        @Override
        public Span span() {
            return grant.span();
        }
    }
}
