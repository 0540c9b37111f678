package dev.pgorm.repl.session;

import dev.pgorm.repl.render.ResultStyle;
import java.util.function.UnaryOperator;

/** How results are shown and where they go. */
public final class Display {

    private final Settings settings;
    private final ResultTarget target;
    private final UnaryOperator<ResultStyle> adjustment;

    Display(Settings settings, ResultTarget target) {
        this(settings, target, UnaryOperator.identity());
    }

    private Display(Settings settings, ResultTarget target, UnaryOperator<ResultStyle> adjustment) {
        this.settings = settings;
        this.target = target;
        this.adjustment = adjustment;
    }

    /** As the settings say, adjusted. */
    public static Display of(SessionContext context, ResultTarget target, UnaryOperator<ResultStyle> adjustment) {
        return new Display(context.settings(), target, adjustment);
    }

    ResultStyle style() {
        return adjustment.apply(settings.style());
    }

    boolean timing() {
        return settings.timing();
    }

    ResultTarget target() {
        return target;
    }
}
