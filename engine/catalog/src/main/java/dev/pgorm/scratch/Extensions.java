package dev.pgorm.scratch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server says where it lacks an extension. */
final class Extensions {

    private static final Pattern NOT_AVAILABLE = Pattern.compile("extension \"(.+)\" is not available");
    private static final Pattern NO_CONTROL_FILE =
            Pattern.compile("could not open extension control file \".*/([^/\"]+)\\.control\".*");

    private Extensions() {}

    static boolean isMissing(ServerMessage message) {
        return missing(message).isPresent();
    }

    /** The extension that the server does not have. */
    static Optional<String> missing(ServerMessage message) {
        for (Pattern pattern : new Pattern[] {NOT_AVAILABLE, NO_CONTROL_FILE}) {
            Matcher matcher = pattern.matcher(message.message());
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
