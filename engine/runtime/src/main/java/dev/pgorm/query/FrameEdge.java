package dev.pgorm.query;

import dev.pgorm.query.model.Frame;

/** Where the frame of a window begins or ends: {@code preceding(2)}, {@code currentRow()}. */
public final class FrameEdge {

    private final Frame.Edge edge;

    FrameEdge(Frame.Edge edge) {
        this.edge = edge;
    }

    Frame.Edge edge() {
        return edge;
    }
}
