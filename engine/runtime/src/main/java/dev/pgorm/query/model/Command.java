package dev.pgorm.query.model;

import java.util.List;

/** One statement. */
public sealed interface Command permits Selection, Insertion, Update, Deletion, Merging, NestedWriting {

    /** What it gives for each row; none where it only counts rows. */
    List<Output> outputs();

    /** The same, giving nothing. */
    Command withoutOutputs();
}
