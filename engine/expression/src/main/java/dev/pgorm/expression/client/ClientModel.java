package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.KeyDeclaration;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A model or view, in Java.
 *
 * @param className the class of its rows
 * @param variable what stands for its table in expressions
 * @param model what the schema says of it
 * @param table its name in the database
 * @param fields those with a column, in order
 * @param relations in order
 */
public record ClientModel(
        String className,
        String variable,
        Model model,
        QualifiedName table,
        List<ClientField> fields,
        List<ClientRelation> relations) {

    public ClientModel {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
    }

    /** The names of the fields that tell rows apart and are never null: the primary key; none where programs lack one of them. */
    public List<String> key() {
        List<IndexElement> elements =
                model.primaryKey().map(KeyDeclaration::elements).orElse(List.of());
        List<String> names = new ArrayList<>();
        for (IndexElement element : elements) {
            fields.stream()
                    .filter(each -> element.key()
                            .equals(new IndexElement.Key.FieldKey(each.field().name())))
                    .forEach(each -> names.add(each.name()));
        }
        return names.size() == elements.size() ? List.copyOf(names) : List.of();
    }
}
