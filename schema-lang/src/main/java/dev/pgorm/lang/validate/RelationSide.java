package dev.pgorm.lang.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A relation field with its model: one side of a relation. */
record RelationSide(ModelSummary model, RelationSummary relation) {

    String name() {
        return relation.name();
    }

    /** {@code User.posts}. */
    String path() {
        return model.name + "." + relation.name();
    }

    /** The other side; empty where there is none. The first candidate counts. */
    Optional<RelationSide> opposite(ModelSummary target) {
        for (RelationSummary candidate : target.relations) {
            boolean self = target == model && candidate.name().equals(relation.name());
            if (!self
                    && candidate.target().equals(model.name)
                    && candidate.relationName().equals(relation.relationName())) {
                return Optional.of(new RelationSide(target, candidate));
            }
        }
        return Optional.empty();
    }

    /** The fields of this model that lead to the same model under the same name. */
    List<RelationSummary> namesakes() {
        List<RelationSummary> namesakes = new ArrayList<>();
        for (RelationSummary each : model.relations) {
            if (each.target().equals(relation.target()) && each.relationName().equals(relation.relationName())) {
                namesakes.add(each);
            }
        }
        return namesakes;
    }

    /** Whether model and field come before the other's in the alphabet. */
    boolean before(RelationSide other) {
        int models = model.name.compareTo(other.model.name);
        return models != 0 ? models < 0 : name().compareTo(other.name()) <= 0;
    }
}
