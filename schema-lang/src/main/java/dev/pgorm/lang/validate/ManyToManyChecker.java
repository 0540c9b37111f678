package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;

/** Relations with a table of their own that nobody writes down. */
final class ManyToManyChecker {

    private final Findings findings;

    ManyToManyChecker(Findings findings) {
        this.findings = findings;
    }

    void check(RelationSide one, RelationSide other) {
        if (one.model().view || other.model().view) {
            findings.add(Diagnostics.builder(RelationCode.MANY_TO_MANY_VIEW)
                    .at(one.relation().span())
                    .with("field", one.path()));
            return;
        }
        if (one.relation().fields().isPresent() || other.relation().fields().isPresent()) {
            RelationSide guilty = one.relation().fields().isPresent() ? one : other;
            findings.add(Diagnostics.builder(RelationCode.MANY_TO_MANY_FIELDS)
                    .at(guilty.relation().attributeSpan())
                    .with("field", guilty.path()));
            return;
        }
        checkSide(one, other);
        checkSide(other, one);
    }

    private void checkSide(RelationSide side, RelationSide opposite) {
        if (!opposite.model().hasSingleKey()) {
            findings.add(Diagnostics.builder(RelationCode.MANY_TO_MANY_ID)
                    .at(side.relation().span())
                    .with("field", side.path())
                    .with("target", opposite.model().name));
        }
        if (side.relation().references().isPresent()) {
            findings.add(Diagnostics.builder(RelationCode.MANY_TO_MANY_REFERENCES)
                    .at(side.relation().attributeSpan())
                    .with("field", side.path()));
        }
        side.relation()
                .onDelete()
                .or(side.relation()::onUpdate)
                .ifPresent(action -> findings.add(Diagnostics.builder(RelationCode.MANY_TO_MANY_ACTIONS)
                        .at(action.span())
                        .with("field", side.path())));
    }
}
