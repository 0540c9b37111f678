package dev.pgorm.studio.text;

/** What kind of action made a change: runs of one kind at one place are undone together. */
enum ActionKind {
    TYPING(true),
    DELETING_BACK(true),
    DELETING_FORWARD(true),
    OTHER(false);

    private final boolean inRuns;

    ActionKind(boolean inRuns) {
        this.inRuns = inRuns;
    }

    boolean isInRuns() {
        return inRuns;
    }
}
