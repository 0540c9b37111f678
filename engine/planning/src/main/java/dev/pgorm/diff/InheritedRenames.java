package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renames of checks that tables share with their parents: they get another name in all of them, by the uppermost, or in none. */
final class InheritedRenames {

    private final Catalog from;
    private final Catalog to;
    private final Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();

    InheritedRenames(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
        for (Table table : from.tables()) {
            for (QualifiedName parent : table.form().parents()) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(table.name());
            }
        }
    }

    /** Those that a server would carry out in all tables that they reach, as the hints say. */
    List<RenameHint> possible(List<RenameHint> hints) {
        Set<RenameHint> given = new HashSet<>(hints);
        Set<RenameHint> refused =
                given.stream().filter(hint -> !isPossible(hint, given)).collect(Collectors.toSet());
        return hints.stream().filter(hint -> !refused.contains(hint)).toList();
    }

    /** Whether nothing but the rename of a parent's check does it. */
    static boolean follows(RenameHint hint, Catalog from) {
        return check(hint, from).filter(each -> each.origin().isInherited()).isPresent();
    }

    private boolean isPossible(RenameHint hint, Set<RenameHint> given) {
        Optional<Constraint.Check> check = check(hint, from);
        return check.isEmpty()
                || (sources(name(hint), check.get().name(), from).stream()
                                .allMatch(parent -> given.contains(of(parent, hint)))
                        && reachesAlike(name(hint), check.get(), hint, given));
    }

    /** Whether the tables below that are there afterwards have the new name as well, and no other parent has the old one. */
    private boolean reachesAlike(QualifiedName table, Constraint.Check check, RenameHint hint, Set<RenameHint> given) {
        if (roots(table, check.name()).size() > 1) {
            return false;
        }
        for (QualifiedName child :
                check.noInherit() ? List.<QualifiedName>of() : children.getOrDefault(table, List.of())) {
            boolean stays = to.table(child).isPresent();
            if ((stays && !given.contains(of(child, hint)))
                    || roots(child, check.name()).size() > 1) {
                return false;
            }
        }
        return true;
    }

    /** The tables that the check comes from in the end; the table itself where no parent has it. */
    private Set<QualifiedName> roots(QualifiedName table, Identifier check) {
        List<QualifiedName> sources = sources(table, check, from);
        return sources.isEmpty()
                ? Set.of(table)
                : sources.stream()
                        .flatMap(parent -> roots(parent, check).stream())
                        .collect(Collectors.toSet());
    }

    /** The parents that hand the check down. */
    private static List<QualifiedName> sources(QualifiedName table, Identifier check, Catalog catalog) {
        return catalog.table(table).stream()
                .flatMap(each -> each.form().parents().stream())
                .filter(parent -> catalog.table(parent)
                        .flatMap(each -> each.constraint(check))
                        .filter(each -> each instanceof Constraint.Check above && !above.noInherit())
                        .isPresent())
                .toList();
    }

    private static Optional<Constraint.Check> check(RenameHint hint, Catalog catalog) {
        return hint.from().kind() != ObjectKind.CONSTRAINT
                ? Optional.empty()
                : catalog.table(name(hint))
                        .flatMap(table ->
                                table.constraint(Identifier.of(hint.from().part())))
                        .filter(Constraint.Check.class::isInstance)
                        .map(Constraint.Check.class::cast);
    }

    private static QualifiedName name(RenameHint hint) {
        return QualifiedName.of(hint.from().schema(), hint.from().name());
    }

    private static RenameHint of(QualifiedName table, RenameHint like) {
        return new RenameHint(
                ObjectAddress.part(ObjectKind.CONSTRAINT, table, like.from().part()),
                ObjectAddress.part(ObjectKind.CONSTRAINT, table, like.to().part()));
    }
}
