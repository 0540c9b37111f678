package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.input.BasicCharacterPattern;
import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Turns what the terminal sends into keys, mouse events, pasted texts and answers. Reads on a thread of its own. */
final class KeyReader {

    /** What somebody hears. */
    interface Listener {
        void key(Key key);

        void mouse(Mouse mouse);

        void paste(String text);

        /** The terminal says how bright its background is, from 0 to 1. */
        void background(double brightness);

        /** The terminal is gone. */
        void end();
    }

    private final InputDecoder decoder;
    private final PasteFilter pastes;
    private final Listener listener;
    private char highSurrogate;

    KeyReader(Reader source, Listener listener) {
        this.pastes = new PasteFilter(source);
        this.decoder = new InputDecoder(pastes);
        this.decoder.addProfile(new DefaultKeyDecodingProfile());
        this.decoder.addProfile(() -> List.of(
                new BasicCharacterPattern(new KeyStroke(KeyType.Enter), '\r'),
                // the terminal is raw: the Enter key sends a carriage return, and a line feed is Ctrl-J
                new BasicCharacterPattern(new KeyStroke('j', true, false), '\n'),
                new SgrMousePattern(),
                new BackgroundPattern(),
                new FunctionKeyPattern()));
        this.listener = listener;
    }

    /** Reads until the terminal is gone, or the thread is interrupted. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                KeyStroke stroke = decoder.getNextCharacter(true);
                if (stroke == null || stroke.getKeyType() == KeyType.EOF) {
                    listener.end();
                    return;
                }
                take(stroke);
            }
        } catch (IOException e) {
            // a terminal that cannot be read is one that is gone
            listener.end();
        }
    }

    private void take(KeyStroke stroke) {
        if (stroke instanceof BackgroundPattern.Answer answer) {
            listener.background(answer.brightness());
        } else if (stroke instanceof MouseAction action) {
            mouse(action).ifPresent(listener::mouse);
        } else if (stroke.getKeyType() == KeyType.Character) {
            character(stroke);
        } else {
            code(stroke.getKeyType())
                    .ifPresent(code -> listener.key(
                            new Key(code, "", stroke.isCtrlDown(), stroke.isAltDown(), isShifted(stroke))));
        }
    }

    private static boolean isShifted(KeyStroke stroke) {
        return stroke.isShiftDown() || stroke.getKeyType() == KeyType.ReverseTab;
    }

    private void character(KeyStroke stroke) {
        char character = stroke.getCharacter();
        if (character == PasteFilter.PLACEHOLDER) {
            Optional<String> pasted = pastes.next();
            if (pasted.isPresent()) {
                listener.paste(pasted.get());
                return;
            }
        }
        if (Character.isHighSurrogate(character)) {
            highSurrogate = character;
            return;
        }
        if (character == 'm' && stroke.isCtrlDown() && stroke.isAltDown()) {
            listener.key(new Key(Key.Code.ENTER, "", false, true, false)); // Escape and a carriage return
            return;
        }
        String text = Character.isLowSurrogate(character) ? "" + highSurrogate + character : String.valueOf(character);
        listener.key(new Key(Key.Code.CHARACTER, text, stroke.isCtrlDown(), stroke.isAltDown(), false));
    }

    private static Optional<Mouse> mouse(MouseAction action) {
        int column = action.getPosition().getColumn();
        int row = action.getPosition().getRow();
        return switch (action.getActionType()) {
            case CLICK_DOWN -> Optional.of(new Mouse(Mouse.Kind.PRESS, column, row));
            case CLICK_RELEASE -> Optional.of(new Mouse(Mouse.Kind.RELEASE, column, row));
            case DRAG -> Optional.of(new Mouse(Mouse.Kind.DRAG, column, row));
            case SCROLL_UP -> Optional.of(new Mouse(Mouse.Kind.SCROLL_UP, column, row));
            case SCROLL_DOWN -> Optional.of(new Mouse(Mouse.Kind.SCROLL_DOWN, column, row));
            case MOVE -> Optional.empty();
        };
    }

    private static Optional<Key.Code> code(KeyType type) {
        return switch (type) {
            case Escape -> Optional.of(Key.Code.ESCAPE);
            case Backspace -> Optional.of(Key.Code.BACKSPACE);
            case ArrowLeft -> Optional.of(Key.Code.LEFT);
            case ArrowRight -> Optional.of(Key.Code.RIGHT);
            case ArrowUp -> Optional.of(Key.Code.UP);
            case ArrowDown -> Optional.of(Key.Code.DOWN);
            case Insert -> Optional.of(Key.Code.INSERT);
            case Delete -> Optional.of(Key.Code.DELETE);
            case Home -> Optional.of(Key.Code.HOME);
            case End -> Optional.of(Key.Code.END);
            case PageUp -> Optional.of(Key.Code.PAGE_UP);
            case PageDown -> Optional.of(Key.Code.PAGE_DOWN);
            case Tab, ReverseTab -> Optional.of(Key.Code.TAB);
            case Enter -> Optional.of(Key.Code.ENTER);
            case F1 -> Optional.of(Key.Code.F1);
            case F2 -> Optional.of(Key.Code.F2);
            case F3 -> Optional.of(Key.Code.F3);
            case F4 -> Optional.of(Key.Code.F4);
            case F5 -> Optional.of(Key.Code.F5);
            case F6 -> Optional.of(Key.Code.F6);
            case F7 -> Optional.of(Key.Code.F7);
            case F8 -> Optional.of(Key.Code.F8);
            case F9 -> Optional.of(Key.Code.F9);
            case F10 -> Optional.of(Key.Code.F10);
            case F11 -> Optional.of(Key.Code.F11);
            case F12 -> Optional.of(Key.Code.F12);
            case Character, F13, F14, F15, F16, F17, F18, F19, Unknown, CursorLocation, MouseEvent, EOF ->
                Optional.empty();
        };
    }
}
