package dev.pgorm.query.render;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the sources that a part of a query sees: its own, and those of the queries around it. */
final class Scope {

    private final Optional<Scope> outer;
    private final Map<Source, Identifier> names = new LinkedHashMap<>();

    private final Set<Identifier> commonTables = new HashSet<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    /** The scope of a whole statement. */
    static Scope outermost() {
        return new Scope(Optional.empty());
    }

    /** The scope of a query in this one. */
    Scope inner() {
        return new Scope(Optional.of(this));
    }

    Optional<Scope> outer() {
        return outer;
    }

    /** A statement before the query has this name. */
    void declare(Identifier commonTable) {
        commonTables.add(commonTable);
    }

    /** Fails where no statement before the query, or before one around it, has the name. */
    void requireDeclared(Source.Common common) {
        for (Optional<Scope> each = Optional.of(this); each.isPresent(); each = each.get().outer) {
            if (each.get().commonTables.contains(common.table())) {
                return;
            }
        }
        throw new UnknownSource(common.table().value());
    }

    /** Gives a source its name here: its own, with a number behind it where a source that can be seen has that name. */
    Identifier enter(Source source) {
        Set<Identifier> used = new HashSet<>();
        for (Optional<Scope> each = Optional.of(this); each.isPresent(); each = each.get().outer) {
            used.addAll(each.get().names.values());
        }
        Identifier name = source.name();
        for (int i = 2; used.contains(name); i++) {
            name = Identifier.of(source.name().value() + "_" + i);
        }
        names.put(source, name);
        return name;
    }

    /** The name of a source, in the nearest query that reads it. */
    Identifier nameOf(Source source) {
        return known(source).orElseThrow(() -> new UnknownSource(source.name().value(), visible()));
    }

    /** The name of a source, in the nearest query that reads it, if there is one. */
    Optional<Identifier> known(Source source) {
        for (Optional<Scope> each = Optional.of(this); each.isPresent(); each = each.get().outer) {
            Identifier name = each.get().names.get(source);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private List<String> visible() {
        List<String> all = new ArrayList<>();
        for (Optional<Scope> each = Optional.of(this); each.isPresent(); each = each.get().outer) {
            each.get().names.keySet().stream()
                    .filter(source -> !(source instanceof Source.Relation table
                            && table.way().isPresent()))
                    .forEach(source -> all.add(source.name().value()));
        }
        return all;
    }
}
