package dev.pgorm.studio.layout;

/**
 * How the user wants the panes.
 *
 * @param focus which pane has the focus
 * @param result which of the result panes is on top
 * @param zoomed whether the focused pane takes all the room
 * @param explorerColumns how wide the explorer is where there is room for it
 * @param editorShare how much of the rest the editor takes, in hundredths
 * @param findBarRows how many rows the editor's search bar takes; 0 = there is none
 */
public record Wish(Pane focus, Pane result, boolean zoomed, int explorerColumns, int editorShare, int findBarRows) {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;
    private static final int SMALLEST_SHARE = 25;
    private static final int BIGGEST_SHARE = 80;

    public Wish {
        if (!result.isResult()) {
            throw new IllegalArgumentException(result + " tells no result");
        }
        explorerColumns = Math.clamp(explorerColumns, NARROWEST, WIDEST);
        editorShare = Math.clamp(editorShare, SMALLEST_SHARE, BIGGEST_SHARE);
    }

    /** At the start. */
    public static Wish initial() {
        return new Wish(Pane.EDITOR, Pane.CHANGES, false, 26, 52, 0);
    }

    /** With the focus on another pane, which is then on top. */
    public Wish withFocus(Pane pane) {
        return new Wish(pane, pane.isResult() ? pane : result, zoomed, explorerColumns, editorShare, findBarRows);
    }

    /** With another result on top, the focus staying where it is unless it is on a result. */
    public Wish withResult(Pane pane) {
        return new Wish(focus.isResult() ? pane : focus, pane, zoomed, explorerColumns, editorShare, findBarRows);
    }

    public Wish withZoom(boolean on) {
        return new Wish(focus, result, on, explorerColumns, editorShare, findBarRows);
    }

    public Wish withFindBar(int rows) {
        return new Wish(focus, result, zoomed, explorerColumns, editorShare, rows);
    }

    /** With the focused pane wider, or narrower where negative. */
    public Wish wider(int by) {
        return switch (focus) {
            case EXPLORER -> new Wish(focus, result, zoomed, explorerColumns + by, editorShare, findBarRows);
            case EDITOR -> new Wish(focus, result, zoomed, explorerColumns, editorShare + by, findBarRows);
            case CHANGES, SQL, LOCKS, PROBLEMS ->
                new Wish(focus, result, zoomed, explorerColumns, editorShare - by, findBarRows);
        };
    }
}
