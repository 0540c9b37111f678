package dev.pgorm.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What can keep the embedded server from running. Each message is one paragraph: what, where, and what to do next. */
public sealed interface EmbeddedProblem {

    /** A stable name for scripts and documentation. */
    default String id() {
        return "embedded-"
                + getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** One paragraph for the user. */
    String message();

    /** No binaries exist for this operating system or processor. */
    record UnsupportedPlatform(String operatingSystem, String architecture) implements EmbeddedProblem {
        @Override
        public String message() {
            return "There is no embedded PostgreSQL for " + operatingSystem + " on " + architecture
                    + ": it comes for Linux and macOS on x86-64 and ARM64 (on Windows, run pgorm inside WSL). "
                    + OWN_SERVER;
        }
    }

    /** A major version that is not among the embedded ones. */
    record UnsupportedMajor(int major, List<Integer> supported) implements EmbeddedProblem {
        public UnsupportedMajor {
            supported = List.copyOf(supported);
        }

        @Override
        public String message() {
            return "There is no embedded PostgreSQL " + major + "; the embedded majors are "
                    + String.join(", ", supported.stream().map(String::valueOf).toList()) + ". " + OWN_SERVER;
        }
    }

    /** The binaries are neither here nor can they be downloaded. */
    record BinariesUnavailable(String artifact, Path localRepository, String remoteRepository, String reason)
            implements EmbeddedProblem {
        @Override
        public String message() {
            return "The PostgreSQL binaries " + artifact + " are not on this machine (looked on the class path and in "
                    + localRepository + ") and could not be downloaded from " + remoteRepository + ": " + reason
                    + ". Connect to the network once and try again; where Maven reaches a mirror that pgorm does not,"
                    + " 'mvn dependency:get -Dartifact=" + artifact + "' fetches them. " + OWN_SERVER;
        }
    }

    /** The binaries are not the ones that were released. */
    record BinariesDamaged(String artifact, String where, String expected, String found) implements EmbeddedProblem {
        @Override
        public String message() {
            return "The PostgreSQL binaries " + artifact + " from " + where + " are not the released ones: their"
                    + " checksum is " + found + " where " + expected + " is expected, so they were not used."
                    + " Delete that file, or check the repository that served it, and try again. " + OWN_SERVER;
        }
    }

    /** A directory that the server needs cannot be written. */
    record NotWritable(Path directory, String reason) implements EmbeddedProblem {
        @Override
        public String message() {
            return "The embedded PostgreSQL needs to write to " + directory + " and cannot: " + reason
                    + ". Make that directory writable for you, or work on a copy of the project. " + OWN_SERVER;
        }
    }

    /** The disk is full. */
    record DiskFull(Path directory) implements EmbeddedProblem {
        @Override
        public String message() {
            return "The disk that holds " + directory + " is full, so the embedded PostgreSQL cannot start. Free some"
                    + " space (a fresh server takes about 40 MB, its binaries 60 MB) and try again; no data was lost. "
                    + OWN_SERVER;
        }
    }

    /** The port that was asked for is in use. */
    record PortTaken(int port) implements EmbeddedProblem {
        @Override
        public String message() {
            return "Port " + port + ", which PGORM_EMBEDDED_PORT asks for, is in use by another program. Unset the"
                    + " variable to let pgorm find a free port, or choose another one. " + OWN_SERVER;
        }
    }

    /** Running as root without a way to become someone else. */
    record NoPrivilegeDrop(String reason) implements EmbeddedProblem {
        @Override
        public String message() {
            return "PostgreSQL refuses to run as root, and pgorm cannot start it as another user: " + reason
                    + ". Run pgorm as an ordinary user, or install setpriv (package util-linux). " + OWN_SERVER;
        }
    }

    /** The C library is not the one that the binaries were built for. */
    record NoBinariesForMusl(String artifact) implements EmbeddedProblem {
        @Override
        public String message() {
            return "This system uses the musl C library (Alpine Linux), for which there is no embedded PostgreSQL on"
                    + " this processor (" + artifact + " does not exist). Use a glibc based image. " + OWN_SERVER;
        }
    }

    /** {@code initdb} failed. */
    record CannotCreate(Path directory, String output) implements EmbeddedProblem {
        @Override
        public String message() {
            return "PostgreSQL could not create its data directory " + directory + ": " + output
                    + ". If the directory is on a network or Windows drive, move the project to a local disk. "
                    + OWN_SERVER;
        }
    }

    /** The server did not come up. */
    record CannotStart(Path log, String lastLines) implements EmbeddedProblem {
        @Override
        public String message() {
            return "The embedded PostgreSQL did not start. The end of its log, " + log + ", says: " + lastLines
                    + ". 'pgorm db reset' makes a new, empty server (it deletes the embedded data). " + OWN_SERVER;
        }
    }

    /** Another process holds the directory's lock for too long. */
    record Busy(Path lockFile) implements EmbeddedProblem {
        @Override
        public String message() {
            return "Another pgorm process has been starting or stopping this embedded server for over a minute (it"
                    + " holds " + lockFile + "). If it is suspended, resume or end it, and try again. " + OWN_SERVER;
        }
    }

    /** A program that every system has is missing, or a file operation failed in an unforeseen way. */
    record SystemTrouble(String what, String reason) implements EmbeddedProblem {
        @Override
        public String message() {
            return "The embedded PostgreSQL cannot run because " + what + ": " + reason + ". " + OWN_SERVER;
        }
    }

    /** The way out that always exists. */
    String OWN_SERVER = "Or use a server of your own: --url postgresql://user@host/database.";
}
