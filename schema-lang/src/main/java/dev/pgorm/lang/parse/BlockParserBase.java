package dev.pgorm.lang.parse;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the generated parser needs beside the grammar: the builders, and no error handling other than the grammar's own. */
abstract class BlockParserBase extends Parser {

    /** Builds blocks and members. */
    BlockBuilder build;

    /** Builds attributes, arguments and values. */
    ValueBuilder values;

    /** Builds types and names. */
    TypeBuilder types;

    /** Builds the parameters of a query. */
    ParameterBuilder parameterList;

    @SuppressWarnings("NullAway.Init") // parse() sets the builders before it enters the grammar
    BlockParserBase(TokenStream input) {
        super(input);
        setBuildParseTree(false);
        removeErrorListeners();
        setErrorHandler(new LeaveToGrammar());
    }

    /** Throws a fault to the member, heading or block that is being parsed. */
    private static final class LeaveToGrammar implements ANTLRErrorStrategy {

        @Override
        public Token recoverInline(Parser recognizer) {
            throw new InputMismatchException(recognizer);
        }

        @Override
        public void recover(Parser recognizer, RecognitionException failure) {
            throw failure;
        }

        @Override
        public void reportError(Parser recognizer, RecognitionException failure) {
            throw failure;
        }

        @Override
        public void sync(Parser recognizer) {
            // the grammar recovers by members
        }

        @Override
        public void reset(Parser recognizer) {
            // keeps no state
        }

        @Override
        public boolean inErrorRecoveryMode(Parser recognizer) {
            return false;
        }

        @Override
        public void reportMatch(Parser recognizer) {
            // keeps no state
        }
    }
}
