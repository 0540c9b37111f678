package dev.pgorm.plan;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of a catalog by the names that expressions and bodies have for them, whatever their schema. */
final class CatalogNames {

    private final Map<String, List<ObjectAddress>> byName;

    CatalogNames(Catalog catalog) {
        this.byName = HashMap.newHashMap(catalog.objects().size());
        catalog.objects().forEach(this::add); // with the addresses that are there
    }

    private void add(ObjectAddress address, CatalogObject object) {
        switch (object) {
            case EnumType type -> known(type.name(), address);
            case Sequence sequence -> known(sequence.name(), address);
            case Table table -> known(table.name(), address);
            case RangeType range -> {
                known(range.name(), address);
                known(range.multirangeName(), address);
            }
            case Definition definition -> definition.callName().ifPresent(name -> known(name, address));
            case Schema schema -> {}
            case Extension extension -> {}
        }
    }

    private void known(QualifiedName name, ObjectAddress address) {
        byName.merge(name.name().value(), List.of(address), CatalogNames::concatenated);
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** All objects of a name. */
    List<ObjectAddress> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Types, and relations through {@code regclass}, that an expression names. */
    Set<ObjectAddress> in(SqlExpr expression) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        ExpressionNames names = ExpressionNames.of(expression);
        for (String name : names.names()) {
            for (ObjectAddress address : of(name)) {
                if (names.uses(QualifiedName.of(address.schema(), address.name()))) {
                    found.add(address);
                }
            }
        }
        return found;
    }

    /** What the words of a text may mean, in whatever language it is. */
    Set<ObjectAddress> inText(String text) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        for (String name : ExpressionNames.words(text)) {
            found.addAll(of(name));
        }
        return found;
    }
}
