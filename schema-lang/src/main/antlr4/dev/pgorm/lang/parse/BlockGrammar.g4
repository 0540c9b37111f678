/*
 * The schema language, block by block. The scanner hands over one top-level block at a time, without blanks and comments, and has
 * already told apart what depends on the place: a line's end that ends a member (MEMBER_END), the braces of a block (BLOCK_OPEN,
 * BLOCK_CLOSE) from those of a value, keywords from names, and the parts that are kept verbatim (SIGNATURE, RAW_BODY).
 *
 * Every decision is LL(1); BlockGrammarTest sees to it, so the generated parser never asks for adaptive prediction. A fault inside a
 * member ends that member only, one in a heading only the heading.
 */
parser grammar BlockGrammar;

options {
    superClass = BlockParserBase;
}

tokens {
    // keywords, at the start of a block only
    DATASOURCE, GENERATOR, CONFIG, MODEL, VIEW, TYPE, ENUM, DOMAIN, RANGE, SEQUENCE, COLLATION, FUNCTION, PROCEDURE, AGGREGATE,
    EVENT_TRIGGER, POLICY, ROLE, CONTEXT, QUERY, TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY, SQL, UNKNOWN_KEYWORD,
    // words and values
    NAME, PATH, NUMBER, TEXT, TRIPLE_TEXT, DOLLAR_TEXT, BROKEN_TEXT, SIGNATURE, RAW_BODY,
    // marks
    BLOCK_OPEN, BLOCK_CLOSE, MEMBER_END, LEFT_BRACE, RIGHT_BRACE, LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACKET, RIGHT_BRACKET,
    COMMA, COLON, EQUALS, DOT, QUESTION_MARK, EXCLAMATION_MARK, AT, AT_AT, SEMICOLON, INVALID,
    // never seen by the parser, kept in the token list
    BLANK, NEWLINE, LINE_COMMENT, DOCUMENTATION, BLOCK_COMMENT, IGNORED
}

@header {
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import java.util.ArrayList;
import java.util.List;
}

@rulecatch {
    catch (RecognitionException failure) {
        throw failure;
    }
}

block
    : heading (members | verbatimBody)? EOF
    ;
    catch [RecognitionException failure] { build.blockFailed(this, failure); }

// ── Headings ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
heading
    : headingParts { build.endHeading(this); }
    ;
    catch [RecognitionException failure] { build.headingFailed(this, failure); }

headingParts
    : keyword=(DATASOURCE | GENERATOR | ENUM | CONFIG) { build.keyword($keyword); } blockName?
    | keyword=(MODEL | VIEW) { build.keyword($keyword); } blockName? headerAttribute*
    | keyword=TYPE { build.keyword($keyword); }
      (blockName (EQUALS alias=type { build.alias($EQUALS, $alias.value); } | type { build.earlierDomain($type.value); })?)?
      headerAttribute*
    | keyword=(DOMAIN | RANGE) { build.keyword($keyword); } (blockName (type { build.headerType($type.value); })?)? headerAttribute*
    | keyword=(FUNCTION | PROCEDURE | AGGREGATE) { build.keyword($keyword); } (SIGNATURE { build.routine($SIGNATURE); })?
    | keyword=QUERY { build.keyword($keyword); } blockName? (SIGNATURE { build.parameterText($SIGNATURE); })?
    | keyword=(SEQUENCE | COLLATION | EVENT_TRIGGER | POLICY | ROLE | CONTEXT | TEXT_SEARCH_CONFIGURATION
        | TEXT_SEARCH_DICTIONARY | SQL | UNKNOWN_KEYWORD) { build.keyword($keyword); } blockName? headerAttribute*
    ;

blockName
    : qualifiedName { build.name($qualifiedName.parts); }
    ;

headerAttribute
    : attribute { build.headerAttribute($attribute.value); }
    ;

// ── Parameters of a query; the text of its heading is one token, which is cut and read again ─────────────────────────────────
parameters
    : LEFT_PARENTHESIS (parameter (COMMA parameter)*)? RIGHT_PARENTHESIS EOF
    ;
    catch [RecognitionException failure] { parameterList.failed(failure); }

parameter
    : NAME { parameterList.name($NAME); } type { parameterList.type($type.value); }
      (EQUALS expression { parameterList.value($EQUALS, $expression.value); })? { parameterList.end(); }
    ;

// ── Bodies ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
verbatimBody
    : body=(TRIPLE_TEXT | DOLLAR_TEXT) { build.verbatimBody($body); }
    ;

members
    : BLOCK_OPEN { build.openBody($BLOCK_OPEN); }
      (MEMBER_END | SEMICOLON | RAW_BODY { build.verbatimBody($RAW_BODY); } | member (MEMBER_END | SEMICOLON))*
      (BLOCK_CLOSE { build.closeBody($BLOCK_CLOSE); })?
    ;

member
    @init { build.startMember(_input.LT(1)); }
    : AT_AT path arguments? { build.blockAttribute(values.attribute($AT_AT, $path.token, $arguments.ctx)); }
      (attribute { build.blockAttributeSuffix($attribute.value); })* { build.endMember(this); }
    | memberName { build.memberName($memberName.token); }
      ( EQUALS { build.assignment($EQUALS); } (expression { build.assigned($expression.value); })?
      | (COLON { build.legacyColon($COLON); })?
        (type { build.fieldType($type.value); })?
        (attribute { build.fieldAttribute($attribute.value); })*
      )
      { build.endMember(this); }
    | ~(BLOCK_OPEN | BLOCK_CLOSE | MEMBER_END | SEMICOLON | RAW_BODY | AT_AT | NAME | NUMBER | TEXT) { build.stray(this); }
    ;
    catch [RecognitionException failure] { build.memberFailed(this, failure); }

memberName returns [Token token]
    : word=(NAME | NUMBER | TEXT) { $token = $word; }
    ;

// ── Types ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
type returns [TypeExpression value]
    @init { types.start(); }
    : LEFT_BRACKET typeBase RIGHT_BRACKET { $value = types.bracketedList($LEFT_BRACKET, $typeBase.ctx, $RIGHT_BRACKET); }
    | typeBase typeSuffix* { $value = types.type($typeBase.ctx); }
    ;

typeBase
    : parts=qualifiedName written=typeArguments?
    ;

typeArguments returns [List<Expression> values]
    @init { $values = new ArrayList<>(2); }
    : LEFT_PARENTHESIS (first=expression { $values.add($first.value); } (COMMA next=expression { $values.add($next.value); })*)?
      RIGHT_PARENTHESIS
    ;

typeSuffix
    : LEFT_BRACKET RIGHT_BRACKET { types.dimension($LEFT_BRACKET, $RIGHT_BRACKET); }
    | mark=(QUESTION_MARK | EXCLAMATION_MARK) { types.mark($mark); }
    ;

// ── Attributes and arguments ─────────────────────────────────────────────────────────────────────────────────────────────────
attribute returns [Attribute value]
    : AT path arguments? { $value = values.attribute($AT, $path.token, $arguments.ctx); }
    ;

arguments returns [List<Attribute.Argument> values]
    @init { $values = new ArrayList<>(2); }
    : LEFT_PARENTHESIS
      (first=argument { $values.add($first.value); } (COMMA (next=argument { $values.add($next.value); } | { values.spareComma($COMMA); }))*)?
      RIGHT_PARENTHESIS
    ;

argument returns [Attribute.Argument value]
    @init { values.descend(_input.LT(1)); }
    @after { values.ascend(); }
    : NAME
      ( COLON (expression { $value = values.namedArgument($NAME, $expression.value); } | { $value = values.emptyArgument($NAME, $COLON); })
      | arguments? { $value = values.positionalArgument(values.reference($NAME, $arguments.ctx)); }
      )
    | valueWithoutName { $value = values.positionalArgument($valueWithoutName.value); }
    ;

// ── Values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
expression returns [Expression value]
    @init { values.descend(_input.LT(1)); }
    @after { values.ascend(); }
    : NAME arguments? { $value = values.reference($NAME, $arguments.ctx); }
    | valueWithoutName { $value = $valueWithoutName.value; }
    ;

valueWithoutName returns [Expression value]
    : NUMBER { $value = values.number($NUMBER); }
    | quoted=(TEXT | TRIPLE_TEXT | DOLLAR_TEXT | BROKEN_TEXT) { $value = values.text($quoted); }
    | PATH arguments? { $value = values.reference($PATH, $arguments.ctx); }
    | array { $value = $array.value; }
    | structure { $value = $structure.value; }
    ;

array returns [Expression value]
    locals [List<Expression> elements]
    @init { $elements = new ArrayList<>(4); }
    : LEFT_BRACKET
      (first=expression { $elements.add($first.value); }
        (COMMA (next=expression { $elements.add($next.value); } | { values.spareComma($COMMA); }))*)?
      RIGHT_BRACKET { $value = values.array($LEFT_BRACKET, $elements, $RIGHT_BRACKET); }
    ;

structure returns [Expression value]
    locals [List<Expression.Structure.Entry> entries]
    @init { $entries = new ArrayList<>(4); }
    : LEFT_BRACE (first=entry { $entries.add($first.value); } (COMMA (next=entry { $entries.add($next.value); } | { values.spareComma($COMMA); }))*)?
      RIGHT_BRACE { $value = values.structure($LEFT_BRACE, $entries, $RIGHT_BRACE); }
    ;

entry returns [Expression.Structure.Entry value]
    : key=(NAME | TEXT) COLON expression { $value = values.entry($key, $expression.value); }
    ;

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
path returns [Token token]
    : word=(NAME | PATH | NUMBER) { $token = $word; }
    ;

qualifiedName returns [List<Name> parts]
    @init { $parts = new ArrayList<>(1); }
    : first=namePart { types.part($parts, $first.token); } (DOT next=namePart { types.part($parts, $next.token); })*
    ;

namePart returns [Token token]
    : word=(NAME | PATH | NUMBER | TEXT) { $token = $word; }
    ;
