package dev.pgorm.repl.session;

import dev.pgorm.repl.render.ResultStyle;

/** What {@code \pset}, {@code \x} and {@code \timing} change. One thread uses it. */
public final class Settings {

    private ResultStyle style = ResultStyle.standard();
    private boolean timing;

    Settings(boolean timing) {
        this.timing = timing;
    }

    public ResultStyle style() {
        return style;
    }

    public void style(ResultStyle newStyle) {
        style = newStyle;
    }

    public boolean timing() {
        return timing;
    }

    public void timing(boolean on) {
        timing = on;
    }
}
