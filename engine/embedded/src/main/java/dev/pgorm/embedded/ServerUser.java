package dev.pgorm.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The operating system's user that the server runs as. */
sealed interface ServerUser {

    /** The command that runs another one as this user. */
    List<String> command(List<String> command);

    /** Gives a file or directory, not what is in it, to this user. */
    void own(Path path) throws IOException;

    /** The preferred directory if this user can get there, else the replacement. */
    Path reachable(Path preferred, Path replacement);

    /** Whoever runs this program. */
    record Self() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {
            // It is ours already.
        }

        @Override
        public Path reachable(Path preferred, Path replacement) {
            return preferred;
        }
    }

    /**
     * An unprivileged user that root becomes.
     *
     * @param prefix the command that becomes this user
     */
    record Unprivileged(int userId, int groupId, List<String> prefix) implements ServerUser {
        private static final int OWNER_EXECUTE = 0100;
        private static final int GROUP_EXECUTE = 0010;
        private static final int OTHER_EXECUTE = 0001;

        public Unprivileged {
            prefix = List.copyOf(prefix);
        }

        @Override
        public List<String> command(List<String> command) {
            List<String> whole = new ArrayList<>(prefix);
            whole.addAll(command);
            return whole;
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", userId, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", groupId, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public Path reachable(Path preferred, Path replacement) {
            for (Path step = preferred.toAbsolutePath(); step != null; step = step.getParent()) {
                if (Files.isDirectory(step) && !mayEnter(step)) {
                    return replacement;
                }
            }
            return preferred;
        }

        private boolean mayEnter(Path directory) {
            try {
                int mode = (int) Files.getAttribute(directory, "unix:mode");
                if (Files.getAttribute(directory, "unix:uid").equals(userId)) {
                    return (mode & OWNER_EXECUTE) != 0;
                }
                if (Files.getAttribute(directory, "unix:gid").equals(groupId)) {
                    return (mode & GROUP_EXECUTE) != 0;
                }
                return (mode & OTHER_EXECUTE) != 0;
            } catch (IOException unreadable) {
                return false;
            }
        }
    }

    /** The user for data in or near a directory: its owner where that is not root, else {@code postgres} or {@code nobody}. */
    static ServerUser of(Environment environment, Path directory) throws EmbeddedServerException {
        if (!environment.superuser()) {
            return new Self();
        }
        try {
            List<String[]> accounts = Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3)
                    .toList();
            String owner = ownerOf(directory);
            String[] account = account(accounts, fields -> fields[2].equals(owner) && !owner.equals("0"))
                    .or(() -> account(accounts, fields -> fields[0].equals("postgres")))
                    .or(() -> account(accounts, fields -> fields[0].equals("nobody")))
                    .orElseThrow(() -> new EmbeddedServerException(
                            new EmbeddedProblem.NoPrivilegeDrop("there is neither a user postgres nor nobody")));
            return new Unprivileged(
                    Integer.parseInt(account[2]),
                    Integer.parseInt(account[3]),
                    prefix(environment, account[2], account[3]));
        } catch (IOException unreadable) {
            throw new EmbeddedServerException(
                    new EmbeddedProblem.NoPrivilegeDrop(FileTrouble.reason(unreadable)), unreadable);
        }
    }

    private static Optional<String[]> account(List<String[]> accounts, Predicate<String[]> wanted) {
        return accounts.stream().filter(wanted).findFirst();
    }

    private static String ownerOf(Path directory) throws IOException {
        for (Path step = directory.toAbsolutePath(); step != null; step = step.getParent()) {
            if (Files.exists(step)) {
                return String.valueOf(Files.getAttribute(step, "unix:uid"));
            }
        }
        return "0";
    }

    private static List<String> prefix(Environment environment, String user, String group)
            throws EmbeddedServerException {
        if (isInstalled("setpriv", environment)) {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
        }
        if (isInstalled("chroot", environment)) {
            return List.of("chroot", "--userspec=" + user + ":" + group, "--groups=", "/");
        }
        throw new EmbeddedServerException(
                new EmbeddedProblem.NoPrivilegeDrop("neither setpriv nor chroot is installed"));
    }

    private static boolean isInstalled(String program, Environment environment) {
        for (String directory :
                environment.variable("PATH").orElse("/usr/bin:/bin").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(directory).resolve(program))) {
                return true;
            }
        }
        return false;
    }
}
