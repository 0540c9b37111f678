package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.validate.Declarations.Declaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one block is read against. It notes every name that the block looked up: the block has to be read again only when one of
 * them means something else.
 */
final class BlockContext {

    /** What a name meant. For an enum the block counts, because defaults name its values. */
    record Lookup(
            Declarations.@Nullable Kind kind, @Nullable Object content) {

        static Lookup of(@Nullable Declaration declaration) {
            if (declaration == null) {
                return new Lookup(null, null);
            }
            boolean contentCounts = declaration.kind() == Declarations.Kind.ENUM;
            return new Lookup(declaration.kind(), contentCounts ? declaration.block() : null);
        }

        /** Unchanged blocks are the same objects; comparing them by value would cost what this saves. */
        @SuppressWarnings("ReferenceEquality")
        boolean same(@Nullable Declaration declaration) {
            if (declaration == null) {
                return kind == null;
            }
            return kind == declaration.kind() && (content == null || content == declaration.block());
        }
    }

    private final Settings settings;
    private final Declarations declarations;
    private final boolean prisma;
    private final Findings findings = new Findings();
    private final Values values = new Values(findings);
    private final Map<String, Lookup> lookups = new HashMap<>();
    private Optional<Set<String>> suggestedFrom = Optional.empty();
    private Optional<Owner> owner = Optional.empty();

    /** A role and where it is said to be the owner of what the block declares. */
    record Owner(String role, Span span) {}

    BlockContext(Settings settings, Declarations declarations, boolean prisma) {
        this.settings = settings;
        this.declarations = declarations;
        this.prisma = prisma;
    }

    Settings settings() {
        return settings;
    }

    /** Whether the block is held to Prisma's rules. */
    boolean prisma() {
        return prisma;
    }

    /** Notes whose everything is that the block declares. */
    void ownedBy(String role, Span span) {
        owner = Optional.of(new Owner(role, span));
    }

    /** Whose that is; empty where the block does not say. */
    Optional<Owner> owner() {
        return owner;
    }

    Findings findings() {
        return findings;
    }

    Values values() {
        return values;
    }

    Optional<Declaration> find(String name) {
        Declaration found = declarations.find(name);
        lookups.putIfAbsent(name, Lookup.of(found));
        return Optional.ofNullable(found);
    }

    /** The model that a value names; empty after a finding. */
    Optional<String> model(Expression value) {
        Optional<String> name = values.constant(value);
        boolean known = name.flatMap(this::find)
                .filter(each -> each.kind() == Declarations.Kind.MODEL)
                .isPresent();
        if (name.isPresent() && !known) {
            findings.add(Diagnostics.builder(AdditionCode.UNKNOWN_MODEL)
                    .at(value.span())
                    .with("name", name.get())
                    .with("suggestion", Wording.closest(name.get(), declaredNames())));
        }
        return name.filter(each -> known);
    }

    /** All declared names, for suggestions only: the block then depends on every one of them. */
    Set<String> declaredNames() {
        suggestedFrom = Optional.of(declarations.names());
        return declarations.names();
    }

    /** The names among which the block looked for one like a name that is not known; empty where it did not. */
    Optional<Set<String>> suggestedFrom() {
        return suggestedFrom;
    }

    Map<String, Lookup> lookups() {
        return lookups;
    }
}
