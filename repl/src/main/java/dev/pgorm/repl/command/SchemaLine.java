package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.project.CheckResult;

/** A schema in a line. */
public final class SchemaLine {

    private SchemaLine() {}

    /** {@code ✓ 9 models, 0 errors, 2 warnings}. */
    static String of(CheckResult result, Screen screen) {
        String mark = result.isValid()
                ? screen.ink().success(screen.glyphs().done())
                : screen.ink().error(screen.glyphs().failed());
        return mark + " " + counts(result);
    }

    /** {@code 9 models, 0 errors}; warnings where there are any. */
    public static String counts(CheckResult result) {
        String warnings = result.warnings() == 0 ? "" : ", " + Counts.of(result.warnings(), "warning");
        return Counts.of(result.model().models().size(), "model")
                + ", "
                + Counts.of(result.errors(), "error")
                + warnings;
    }
}
