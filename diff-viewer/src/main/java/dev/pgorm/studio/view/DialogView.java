package dev.pgorm.studio.view;

import dev.pgorm.studio.dialog.ApplyDialog;
import dev.pgorm.studio.dialog.CompletionList;
import dev.pgorm.studio.dialog.Dialog;
import dev.pgorm.studio.dialog.Field;
import dev.pgorm.studio.dialog.FindBar;
import dev.pgorm.studio.dialog.ListDialog;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.dialog.QuestionDialog;
import dev.pgorm.studio.dialog.Suggestion;
import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.layout.Arrangement;
import dev.pgorm.studio.rows.ImpactWords;
import dev.pgorm.studio.rows.Wrapping;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.studio.text.SearchOption;
import dev.pgorm.workspace.database.LockHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints what stands over the panes. */
final class DialogView {

    private static final int MOST_SUGGESTIONS = 10;
    private static final int WIDEST = 110;
    private static final int MOST_HOLDERS = 3;
    private static final int PROMPT = 64;

    private final Canvas screen;
    private final Arrangement arrangement;
    private final Optional<Picture.Caret> caretInText;

    DialogView(Canvas screen, Arrangement arrangement, Optional<Picture.Caret> caretInText) {
        this.screen = screen;
        this.arrangement = arrangement;
        this.caretInText = caretInText;
    }

    /** Paints a dialog; where the caret stands in it. */
    Optional<Picture.Caret> paint(Dialog dialog) {
        return switch (dialog) {
            case ListDialog each -> list(each);
            case QuestionDialog each -> question(each);
            case PromptDialog each -> prompt(each);
            case ApplyDialog each -> apply(each);
            case FindBar each -> findBar(each);
            case CompletionList each -> completions(each);
        };
    }

    private Canvas box(String title, int columns, int rows) {
        Area area = screen.area().withoutBottom(1).middle(Math.min(columns, WIDEST), rows);
        Canvas box = screen.part(area);
        box.fill(Style.of(Tone.TEXT, Ground.DIALOG));
        box.frame(Style.of(Tone.FRAME_FOCUSED, Ground.DIALOG));
        box.write(2, 0, " " + title + " ", Style.of(Tone.HEADING, Ground.DIALOG).strong());
        return screen.part(area.inside());
    }

    private Optional<Picture.Caret> list(ListDialog dialog) {
        int rows = Math.min(
                Math.max(8, dialog.list().rows().size() + 4), screen.area().rows() - 3);
        Canvas inside = box(dialog.title(), screen.area().columns() - 8, rows);
        Optional<Picture.Caret> caret = field(inside, 0, "> ", dialog.field());
        ListView.paint(dialog.list(), inside.part(inside.area().withoutTop(1)), true, Ground.DIALOG);
        return caret;
    }

    /** A label and a field behind it; where its caret stands. */
    private static Optional<Picture.Caret> field(Canvas canvas, int row, String label, Field field) {
        int start = canvas.write(0, row, label, Style.of(Tone.KEY, Ground.DIALOG));
        int caretCell = DisplayColumns.STANDARD.cell(field.text(), field.caret());
        int room = canvas.area().columns() - start - 1;
        int skipped = Math.max(0, caretCell - room);
        String shown = field.text().substring(DisplayColumns.STANDARD.column(field.text(), skipped));
        canvas.write(start, row, shown, Style.of(Tone.TEXT, field.isSelected() ? Ground.SELECTION : Ground.DIALOG));
        return Optional.of(new Picture.Caret(
                canvas.area().column() + start + caretCell - skipped,
                canvas.area().row() + row));
    }

    private Optional<Picture.Caret> question(QuestionDialog dialog) {
        int lines = dialog.lines().stream().mapToInt(DialogView::width).max().orElse(0);
        int answers = dialog.answers().stream()
                .mapToInt(each -> DisplayColumns.STANDARD.width(each.key().label() + "  " + each.label()))
                .max()
                .orElse(0);
        int columns = Math.max(
                Math.max(44, lines + 4), Math.max(answers + 4, DisplayColumns.STANDARD.width(dialog.title()) + 6));
        Canvas inside = box(
                dialog.title(),
                Math.min(columns, screen.area().columns() - 4),
                dialog.lines().size() + dialog.answers().size() + 4);
        int row = 0;
        for (List<Words> line : dialog.lines()) {
            inside.write(1, row, line, Ground.DIALOG);
            row++;
        }
        row++;
        for (QuestionDialog.Answer answer : dialog.answers()) {
            inside.write(
                    1,
                    row,
                    List.of(Words.strong(answer.key().label(), Tone.KEY), Words.plain("  " + answer.label())),
                    Ground.DIALOG);
            row++;
        }
        return Optional.empty();
    }

    private static int width(List<Words> words) {
        return words.stream()
                .mapToInt(each -> DisplayColumns.STANDARD.width(each.text()))
                .sum();
    }

    private Optional<Picture.Caret> prompt(PromptDialog dialog) {
        int columns = Math.min(PROMPT, screen.area().columns() - 4);
        List<String> refusal =
                dialog.refusal().map(text -> Wrapping.lines(text, columns - 6)).orElse(List.of());
        Canvas inside = box(dialog.title(), columns, 4 + Math.max(1, refusal.size()));
        Optional<Picture.Caret> caret = field(inside, 0, " " + dialog.label() + ": ", dialog.field());
        for (int i = 0; i < refusal.size(); i++) {
            inside.write(
                    1, 2 + i, List.of(Words.of((i == 0 ? "✗ " : "  ") + refusal.get(i), Tone.ERROR)), Ground.DIALOG);
        }
        return caret;
    }

    private Optional<Picture.Caret> apply(ApplyDialog dialog) {
        Canvas inside =
                box(dialog.title(), screen.area().columns() - 8, screen.area().rows() - 4);
        List<List<Words>> head = new ArrayList<>(head(dialog, inside.area().columns() - 2));
        head.addAll(inTheWay(dialog, inside.area().columns() - 2));
        int row = 0;
        for (List<Words> line : head) {
            inside.write(1, row, line, Ground.DIALOG);
            row++;
        }
        Optional<Picture.Caret> caret = Optional.empty();
        if (dialog.nameField().isPresent()) {
            caret = field(
                    inside,
                    row,
                    " type " + dialog.nameToType().orElse("") + " to go on: ",
                    dialog.nameField().get());
            row++;
            if (dialog.refusal().isPresent()) {
                inside.write(1, row, List.of(Words.of("✗ " + dialog.refusal().get(), Tone.ERROR)), Ground.DIALOG);
                row++;
            }
        }
        ListView.paint(dialog.list(), inside.part(inside.area().withoutTop(row + 1)), true, Ground.DIALOG);
        return caret;
    }

    private static List<List<Words>> head(ApplyDialog dialog, int columns) {
        int steps = dialog.plan().map(plan -> plan.plan().steps().size()).orElse(0);
        return switch (dialog.phase()) {
            case ApplyDialog.Phase.Preparing preparing -> List.of(List.of(Words.faint(preparing.activity() + " …")));
            case ApplyDialog.Phase.Ready _ ->
                List.of(List.of(
                        Words.of("✓ ", Tone.SUCCESS),
                        Words.plain(steps + (steps == 1 ? " step" : " steps") + ", proved on a copy"
                                + dialog.impact()
                                        .map(impact -> ImpactWords.total(impact.steps()))
                                        .orElse("")),
                        Words.of(toAgreeTo(dialog.open()), Tone.ERROR)));
            case ApplyDialog.Phase.Running running ->
                List.of(
                        List.of(Words.plain(running.done() + " of " + steps + "  " + bar(running.done(), steps))),
                        List.of(Words.faint(running.activity())));
            case ApplyDialog.Phase.Done done -> done(done, steps);
            case ApplyDialog.Phase.Failed failed -> {
                List<List<Words>> lines = new ArrayList<>();
                failed.error()
                        .message()
                        .lines()
                        .flatMap(line -> Wrapping.lines(line, columns - 2).stream())
                        .limit(8)
                        .forEach(line ->
                                lines.add(List.of(Words.of((lines.isEmpty() ? "✗ " : "  ") + line, Tone.ERROR))));
                failed.error()
                        .help()
                        .filter(help -> !help.isEmpty())
                        .ifPresent(help -> lines.add(List.of(Words.faint("  " + help))));
                yield lines;
            }
        };
    }

    private static String toAgreeTo(long hazards) {
        return hazards == 0 ? "" : " · " + hazards + (hazards == 1 ? " hazard" : " hazards") + " to agree to";
    }

    /** Who holds locks that steps want; the last of many are only counted. */
    private static List<List<Words>> inTheWay(ApplyDialog dialog, int columns) {
        List<LockHolder> holders = dialog.inTheWay();
        String begin = dialog.phase() instanceof ApplyDialog.Phase.Running ? "waiting: " : "would wait: ";
        List<List<Words>> lines = new ArrayList<>();
        holders.stream().limit(MOST_HOLDERS).forEach(holder -> {
            List<String> wrapped = Wrapping.lines(begin + ImpactWords.of(holder), columns - 2);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add(List.of(Words.of((i == 0 ? "⚠ " : "  ") + wrapped.get(i), Tone.WARNING)));
            }
        });
        if (holders.size() > MOST_HOLDERS) {
            lines.add(List.of(Words.of("  and " + (holders.size() - MOST_HOLDERS) + " more", Tone.WARNING)));
        }
        return lines;
    }

    private static List<List<Words>> done(ApplyDialog.Phase.Done done, int steps) {
        String count = steps + (steps == 1 ? " step" : " steps") + " in "
                + done.result().elapsed().toMillis() + " ms · ";
        if (done.result().verified()) {
            return List.of(List.of(
                    Words.of("✓ ", Tone.SUCCESS), Words.plain(count + "verified: the database equals the schema")));
        }
        List<List<Words>> lines = new ArrayList<>();
        lines.add(List.of(Words.of("✗ " + count + "the database still differs from the schema:", Tone.ERROR)));
        done.result().differences().stream().limit(6).forEach(each -> lines.add(List.of(Words.plain("  " + each))));
        return lines;
    }

    private static String bar(int done, int all) {
        int width = 30;
        int filled = all == 0 ? width : done * width / all;
        return "█".repeat(filled) + "░".repeat(width - filled);
    }

    private Optional<Picture.Caret> findBar(FindBar bar) {
        Canvas area = screen.part(arrangement.findBar());
        area.fill(Style.of(Tone.TEXT, Ground.DIALOG));
        String state = options(bar) + (bar.message().isEmpty() ? "" : "  " + bar.message());
        int column = area.area().columns() - DisplayColumns.STANDARD.width(state) - 1;
        Optional<Picture.Caret> inWanted = field(area, 0, "find: ", bar.wanted());
        area.write(Math.max(20, column), 0, state, Style.of(Tone.FAINT, Ground.DIALOG));
        Optional<Picture.Caret> inReplacement = bar.replacement().flatMap(field -> field(area, 1, "with: ", field));
        return bar.isInReplacement() ? inReplacement : inWanted;
    }

    private static String options(FindBar bar) {
        return (bar.options().contains(SearchOption.MATCH_CASE) ? "[case]" : "")
                + (bar.options().contains(SearchOption.WHOLE_WORD) ? "[word]" : "")
                + (bar.options().contains(SearchOption.REGULAR_EXPRESSION) ? "[regex]" : "");
    }

    /** Beside the caret: below it where there is room, else above. */
    private Optional<Picture.Caret> completions(CompletionList list) {
        List<Suggestion> suggestions = list.suggestions();
        if (caretInText.isEmpty() || suggestions.isEmpty()) {
            return caretInText;
        }
        int rows = Math.min(MOST_SUGGESTIONS, suggestions.size());
        int label = suggestions.stream()
                .mapToInt(each -> DisplayColumns.STANDARD.width(each.label()))
                .max()
                .orElse(0);
        int detail = suggestions.stream()
                .mapToInt(each -> DisplayColumns.STANDARD.width(each.detail()))
                .max()
                .orElse(0);
        int columns = Math.min(Math.max(24, label + detail + 4), screen.area().columns() - 2);
        boolean documented = list.chosenSuggestion()
                .filter(each -> !each.documentation().isEmpty())
                .isPresent();
        int height = rows + (documented ? 1 : 0) + 2;
        int below = caretInText.get().row() + 1;
        int row = below + height <= screen.area().rows() - 2
                ? below
                : Math.max(0, caretInText.get().row() - height);
        int column = Math.max(
                0, Math.min(caretInText.get().column() - 1, screen.area().columns() - columns - 2));
        Area area = new Area(column, row, columns + 2, height);
        Canvas box = screen.part(area);
        box.fill(Style.of(Tone.TEXT, Ground.DIALOG));
        box.frame(Style.of(Tone.FRAME_FOCUSED, Ground.DIALOG));
        Canvas inside = screen.part(area.inside());
        int first = Math.max(0, Math.min(list.chosen() - rows + 1, suggestions.size() - rows));
        for (int i = 0; i < rows; i++) {
            Suggestion each = suggestions.get(first + i);
            Ground ground = first + i == list.chosen() ? Ground.CHOSEN : Ground.DIALOG;
            screen.part(new Area(inside.area().column(), inside.area().row() + i, columns, 1))
                    .fill(Style.of(Tone.TEXT, ground));
            inside.write(0, i, List.of(Words.plain(each.label())), ground);
            inside.write(label + 2, i, List.of(Words.faint(each.detail())), ground);
        }
        if (documented) {
            inside.write(
                    0,
                    rows,
                    List.of(Words.faint(list.chosenSuggestion().orElseThrow().documentation())),
                    Ground.DIALOG);
        }
        return caretInText;
    }
}
