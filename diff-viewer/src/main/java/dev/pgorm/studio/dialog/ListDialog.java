package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.list.Walk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list to choose from, or to read. What is typed finds rows. */
public final class ListDialog implements Dialog {

    private static final int PAGE = 10;

    private final String title;
    private final Function<String, List<Row>> rows;
    private final Optional<Consumer<Row>> choose;
    private final Field field = new Field("");
    private final ListPane list = new ListPane();

    private ListDialog(String title, Function<String, List<Row>> rows, Optional<Consumer<Row>> choose) {
        this.title = title;
        this.rows = rows;
        this.choose = choose;
        list.set(rows.apply(""));
    }

    /** A list to choose from: {@code rows} answers to what was typed. */
    public static ListDialog choice(String title, Function<String, List<Row>> rows, Consumer<Row> choose) {
        return new ListDialog(title, rows, Optional.of(choose));
    }

    /** A list to read; what is typed leaves the rows that hold it. */
    public static ListDialog text(String title, List<Row> rows) {
        return new ListDialog(title, _ -> rows, Optional.empty());
    }

    @Override
    public String title() {
        return title;
    }

    public ListPane list() {
        return list;
    }

    public Field field() {
        return field;
    }

    public boolean isChoice() {
        return choose.isPresent();
    }

    @Override
    public Reaction press(Key key) {
        if (key.code() == Key.Code.ESCAPE) {
            return Reaction.CLOSE;
        }
        if (key.code() == Key.Code.ENTER) {
            return choose();
        }
        if (!Walk.press(key, list, PAGE) && field.press(key)) {
            typed();
            return Reaction.STAY;
        }
        return key.code() == Key.Code.F1 ? Reaction.CLOSE : Reaction.STAY;
    }

    private Reaction choose() {
        Optional<Row> row = list.chosenRow();
        choose.ifPresent(each -> row.ifPresent(each));
        return choose.isPresent() && row.isEmpty() ? Reaction.STAY : Reaction.CLOSE;
    }

    private void typed() {
        if (choose.isPresent()) {
            list.set(rows.apply(field.text()));
            list.choose(0);
        } else {
            list.filter(field.text());
        }
    }

    @Override
    public void paste(String text) {
        field.paste(text);
        typed();
    }

    @Override
    public String hints() {
        return (choose.isPresent() ? "Enter choose  " : "") + "type to find  Esc close";
    }
}
