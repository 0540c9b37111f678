package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;

/** Something over the panes that takes the keys. */
public sealed interface Dialog permits ListDialog, QuestionDialog, PromptDialog, ApplyDialog, FindBar, CompletionList {

    /** What a key did. */
    enum Reaction {
        /** It was for the dialog, which stays. */
        STAY,
        /** It was for the dialog, which is done. */
        CLOSE,
        /** It was not for the dialog; whatever is below may have it. */
        PASS,
        /** It was not for the dialog, which goes away; whatever is below may have it. */
        CLOSE_AND_PASS
    }

    /** What stands in its frame. */
    String title();

    /** Takes a key. */
    Reaction press(Key key);

    /** Takes a pasted text; where it has no field for it, nothing happens. */
    void paste(String text);

    /** The keys that work in it, for the footer: {@code Enter choose  Esc close}. */
    String hints();
}
