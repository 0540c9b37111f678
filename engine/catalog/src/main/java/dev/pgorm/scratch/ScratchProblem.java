package dev.pgorm.scratch;

/** What keeps a scratch server from doing its work. None of it is the source's fault. */
public sealed interface ScratchProblem {

    /** The stable id of the kind of problem. */
    String id();

    /** What is wrong, where, and what can be done. */
    String message();

    /** The server cannot be reached. */
    record Unreachable(String address, ServerMessage reason) implements ScratchProblem {
        @Override
        public String id() {
            return "S0001";
        }

        @Override
        public String message() {
            return "The scratch server " + address + " cannot be reached: " + reason.message()
                    + ". Check the address (--scratch-url, PGORM_SCRATCH_URL).";
        }
    }

    /** The server makes no database for this user. */
    record NoDatabase(String address, ServerMessage reason) implements ScratchProblem {
        @Override
        public String id() {
            return "S0002";
        }

        @Override
        public String message() {
            return "The scratch server " + address + " made no scratch database: " + reason.message()
                    + ". Its user needs the right CREATEDB, or name another server with --scratch-url.";
        }
    }

    /** The structure needs an extension that the server does not have. */
    record ExtensionMissing(String address, String extension, int serverMajor) implements ScratchProblem {
        @Override
        public String id() {
            return "S0003";
        }

        @Override
        public String message() {
            return "The schema needs the extension \"" + extension + "\", which the scratch server " + address
                    + " (PostgreSQL " + serverMajor
                    + ") does not have. Name a server that has it with --scratch-url, or use --scratch=target.";
        }
    }

    /** The server failed while it worked. */
    record Failed(String address, String during, ServerMessage reason) implements ScratchProblem {
        @Override
        public String id() {
            return "S0004";
        }

        @Override
        public String message() {
            return "The scratch server " + address + " failed while " + during + ": " + reason.message() + " (SQLSTATE "
                    + reason.sqlState() + ").";
        }
    }

    /** It was closed, as it is when the program ends. */
    record Closed(String address) implements ScratchProblem {
        @Override
        public String id() {
            return "S0005";
        }

        @Override
        public String message() {
            return "The scratch server " + address + " is not used any more: the program is ending.";
        }
    }
}
