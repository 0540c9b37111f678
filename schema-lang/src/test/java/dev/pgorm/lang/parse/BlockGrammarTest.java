package dev.pgorm.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.junit.jupiter.api.Test;

/**
 * One token decides every alternative: ANTLR then generates a plain switch. Anything else is adaptive prediction, which reads on to
 * no known end, and keeps what it learns for all parsers of the process.
 */
class BlockGrammarTest {

    @Test
    void decidesByOneToken() {
        List<DecisionState> decisions = BlockGrammar._ATN.decisionToState;
        List<String> ambiguous = new ArrayList<>();
        for (DecisionState decision : decisions) {
            if (!isDecidedByOneToken(decision)) {
                ambiguous.add(
                        "decision " + decision.decision + " in rule " + BlockGrammar.ruleNames[decision.ruleIndex]);
            }
        }

        assertThat(decisions).isNotEmpty();
        assertThat(ambiguous).isEmpty();
    }

    /** By the tool's own measure: the sets of tokens with which the alternatives can start have none in common. */
    private static boolean isDecidedByOneToken(DecisionState decision) {
        IntervalSet[] alternatives = new LL1Analyzer(BlockGrammar._ATN).getDecisionLookahead(decision);
        if (Arrays.stream(alternatives).anyMatch(Objects::isNull)) {
            return false;
        }
        IntervalSet seen = new IntervalSet();
        for (IntervalSet alternative : alternatives) {
            if (!seen.and(alternative).isNil()) {
                return false;
            }
            seen.addAll(alternative);
        }
        return true;
    }
}
