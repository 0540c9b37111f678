package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The keys of a model, as they are written. */
final class ModelKeys {

    private final Block model;

    ModelKeys(Block model) {
        this.model = model;
    }

    Optional<Member.Field> field(String name) {
        return fields().stream().filter(each -> each.name().text().equals(name)).findFirst();
    }

    List<Member.Field> fields() {
        return model.members().stream()
                .filter(Member.Field.class::isInstance)
                .map(Member.Field.class::cast)
                .toList();
    }

    boolean has(String blockAttribute) {
        return blockAttributes(blockAttribute).stream().findAny().isPresent();
    }

    /** The fields that a relation to this model refers to: its primary key, or else a unique. */
    List<String> referenced() {
        return keys("id").stream()
                .findFirst()
                .or(() -> keys("unique").stream().findFirst())
                .orElse(List.of());
    }

    /** Whether some fields together are a key. */
    boolean isKey(List<String> names) {
        List<List<String>> keys = new ArrayList<>(keys("id"));
        keys.addAll(keys("unique"));
        return keys.stream().anyMatch(each -> !names.isEmpty() && new HashSet<>(each).equals(new HashSet<>(names)));
    }

    private List<List<String>> keys(String attribute) {
        List<List<String>> keys = new ArrayList<>();
        for (Member.Field field : fields()) {
            if (field.attributes().stream().anyMatch(each -> each.path().equals(attribute))) {
                keys.add(List.of(field.name().text()));
            }
        }
        for (Attribute each : blockAttributes(attribute)) {
            each.arguments().stream()
                    .filter(argument ->
                            argument.name().map(Name::text).orElse("fields").equals("fields"))
                    .flatMap(argument -> argument.value().stream())
                    .findFirst()
                    .ifPresent(value -> keys.add(names(value)));
        }
        return keys;
    }

    private List<Attribute> blockAttributes(String path) {
        return model.members().stream()
                .filter(Member.BlockAttribute.class::isInstance)
                .map(each -> ((Member.BlockAttribute) each).attribute())
                .filter(each -> each.path().equals(path))
                .toList();
    }

    private static List<String> names(Expression value) {
        return value instanceof Expression.Array array
                ? array.elements().stream().map(ModelKeys::name).toList()
                : List.of();
    }

    private static String name(Expression element) {
        return switch (element) {
            case Expression.Constant constant -> constant.path();
            case Expression.Call call -> call.name();
            case Expression.Text text -> text.value();
            case Expression.Numeric number -> number.text();
            case Expression.Array ignored -> "";
            case Expression.Structure ignored -> "";
        };
    }
}
