package dev.pgorm.studio.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A swap file's bytes: lines of a name and a value, an empty line, and the text in UTF-8. Its digest is in the header, so that a text that was cut or
 * changed is not taken for one.
 */
final class SwapFormat {

    /** Why bytes are no swap file. */
    static final class Damage extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Damage(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final String MAGIC = "pgorm studio swap 1";
    private static final String NONE = "none";

    private SwapFormat() {}

    /** How much of a file is enough for its first lines, wherever the edited file is. */
    static final int MOST_OF_HEADER = 65_536;

    static byte[] write(Recovery.Unsaved unsaved) {
        return write(
                unsaved.file(),
                unsaved.written(),
                unsaved.owner(),
                Optional.of(unsaved.base()),
                Optional.of(unsaved.text()));
    }

    static byte[] write(Recovery.Opened opened) {
        return write(opened.file(), opened.written(), opened.owner(), Optional.empty(), Optional.empty());
    }

    private static byte[] write(
            Path file, Instant written, SwapOwner owner, Optional<FileIdentity> base, Optional<String> text) {
        byte[] body = text.orElse("").getBytes(StandardCharsets.UTF_8);
        String header = String.join(
                "\n",
                MAGIC,
                "file " + escaped(file.toString()),
                "written " + written,
                "process " + owner.process(),
                "started " + owner.started().map(Instant::toString).orElse(NONE),
                "base " + base.map(SwapFormat::base).orElse(NONE),
                "text " + (text.isPresent() ? FileIdentity.sha256(body) : NONE));
        byte[] first = (header + "\ndigest " + FileIdentity.sha256(header) + "\n\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    static Recovery read(byte[] bytes) throws Damage {
        String all = decoded(bytes);
        int end = all.indexOf("\n\n");
        return read(header(all, end), all.substring(end + 2));
    }

    /**
     * Whose a swap file is. The text, which may be long, is not looked at.
     *
     * @param beginning the file's first {@link #MOST_OF_HEADER} bytes, or all of them
     */
    static SwapOwner owner(byte[] beginning) throws Damage {
        // the text may be cut within a character, the lines before it are not
        String start = new String(beginning, StandardCharsets.UTF_8);
        List<String> lines = header(start, start.indexOf("\n\n"));
        try {
            return owner(lines);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw anotherVersion(wrong);
        }
    }

    /** The first lines but the digest of them. */
    private static List<String> header(String all, int end) throws Damage {
        if (!all.startsWith(MAGIC + "\n") || end < 0) {
            throw new Damage("it does not begin as a swap file does");
        }
        List<String> lines = new ArrayList<>(List.of(all.substring(0, end).split("\n", -1)));
        String digest = lines.removeLast();
        String header = String.join("\n", lines);
        if (lines.size() != 7 || !digest.equals("digest " + FileIdentity.sha256(header))) {
            throw new Damage("its first lines were changed");
        }
        return lines;
    }

    private static SwapOwner owner(List<String> lines) {
        String started = value(lines, 4);
        return new SwapOwner(
                Long.parseLong(value(lines, 3)),
                started.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(started)));
    }

    private static Damage anotherVersion(RuntimeException wrong) {
        return new Damage("its first lines are of another version: " + wrong.getMessage());
    }

    private static Recovery read(List<String> lines, String text) throws Damage {
        try {
            Path file = Path.of(unescaped(value(lines, 1)));
            Instant written = Instant.parse(value(lines, 2));
            SwapOwner owner = owner(lines);
            String digest = value(lines, 6);
            if (digest.equals(NONE)) {
                return new Recovery.Opened(file, written, owner);
            }
            if (!digest.equals(FileIdentity.sha256(text))) {
                throw new Damage("its text is not whole");
            }
            return new Recovery.Unsaved(file, written, owner, base(value(lines, 5)), text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw anotherVersion(wrong);
        }
    }

    private static String value(List<String> lines, int line) {
        String text = lines.get(line);
        return text.substring(text.indexOf(' ') + 1);
    }

    private static String base(FileIdentity base) {
        return switch (base) {
            case FileIdentity.Absent absent -> "absent";
            case FileIdentity.Present file -> file.size() + " " + file.modified() + " " + file.sha256();
        };
    }

    private static FileIdentity base(String text) throws Damage {
        if (text.equals("absent")) {
            return new FileIdentity.Absent();
        }
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new Damage("it does not say of which file it is");
        }
        return new FileIdentity.Present(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]);
    }

    /** A path may have a line feed in it; the header's lines may not. */
    private static String escaped(String path) {
        return path.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                path.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                path.append(character);
            }
        }
        return path.toString();
    }

    private static String decoded(byte[] bytes) throws Damage {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Damage("it is no text in UTF-8");
        }
    }
}
