/* The part of Java's expressions that queries are written in: chains of calls, names, literals. */
grammar JavaExpression;

whole
    : expression SEMICOLON? EOF
    ;

expression
    : MINUS expression  # negative
    | first step*       # chain
    ;

first
    : literal
    | NAME arguments?
    | LEFT_PARENTHESIS expression RIGHT_PARENTHESIS
    ;

step
    : DOT NAME arguments?
    ;

arguments
    : LEFT_PARENTHESIS (expression (COMMA expression)*)? RIGHT_PARENTHESIS
    ;

literal
    : TEXT
    | TEXT_BLOCK
    | WHOLE_NUMBER
    | DECIMAL_NUMBER
    | TRUE
    | FALSE
    | NULL
    ;

TRUE : 'true' ;
FALSE : 'false' ;
NULL : 'null' ;
NAME : [\p{L}_$] [\p{L}\p{Nd}_$]* ;

DECIMAL_NUMBER
    : DIGITS '.' DIGITS? EXPONENT? [dDfF]?
    | '.' DIGITS EXPONENT? [dDfF]?
    | DIGITS EXPONENT [dDfF]?
    | DIGITS [dDfF]
    ;
WHOLE_NUMBER : DIGITS [lL]? ;

TEXT_BLOCK : '"""' [ \t]* '\r'? '\n' ('\\' . | ~'\\')*? '"""' ;
TEXT : '"' ('\\' . | ~["\\\r\n])* '"' ;

DOT : '.' ;
COMMA : ',' ;
SEMICOLON : ';' ;
MINUS : '-' ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;

BLANKS : [ \t\r\n\f]+ -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> skip ;
COMMENT : '/*' .*? '*/' -> skip ;
UNFINISHED_TEXT : '"' ('\\' . | ~["\\\r\n])* ;
OTHER : . ;

fragment DIGITS : [0-9] ([0-9_]* [0-9])? ;
fragment EXPONENT : [eE] [+-]? DIGITS ;
