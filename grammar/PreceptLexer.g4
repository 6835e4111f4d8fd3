// Words, numbers and marks of the Precept language. The line ends that carry no meaning are set aside by the
// token source between this lexer and the parser, so that no rule of the parser has to expect them.
lexer grammar PreceptLexer;

// Reserved: these can never be names.
ASK: 'ask';
NOTE: 'note';
POPULATION: 'population';
IMPOSSIBLE: 'impossible';
AND: 'and';
OR: 'or';
NOT: 'not';
IS: 'is';
OF: 'of';
IN: 'in';
INCLUDES: 'includes';
WHOLE: 'whole';
CITES: 'cites';
OTHERWISE: 'otherwise';
CONFLICT: 'conflict';
SILENT: 'silent';
RULE: 'rule';
REMARK: 'remark';

// Words with a meaning in some places that stay usable as names in all others. Those that begin a declaration are
// made plain names by the token source wherever they begin none.
GUIDELINE: 'guideline';
ANSWERS: 'answers';
PRESUMED: 'presumed';
OUTSIDE: 'outside';
INPUT: 'input';
CHOICES: 'choices';
EARNS: 'earns';
CODE: 'code';
ONE: 'one';
ANY: 'any';
ALL: 'all';
NONE: 'none';
AT: 'at';
LEAST: 'least';
ONLY: 'only';
WHEN: 'when';
CRITERION: 'criterion';
QUANTITY: 'quantity';
MIN: 'min';
MAX: 'max';
EXP: 'exp';
LN: 'ln';
LOG10: 'log10';
SQRT: 'sqrt';
ROUNDED: 'rounded';
TO: 'to';
DOWN: 'down';
UP: 'up';
HALVES: 'halves';
EVEN: 'even';
LIMITED: 'limited';
ALSO: 'also';
SCORE: 'score';
RECOMMENDATION: 'recommendation';
DIRECTION: 'direction';
STRENGTH: 'strength';
CERTAINTY: 'certainty';
RATIONALE: 'rationale';
PATIENT: 'patient';
DECISION: 'decision';
HIT: 'hit';
MEANWHILE: 'meanwhile';
NEVER: 'never';
AS: 'as';

YES_NO: 'yes/no';
NAME: [a-z] [a-z0-9_]*;
WORD: [A-Za-z] [A-Za-z0-9_]*;
// Units and identifiers with dashes: a dot, slash or dash joins only before a letter, a digit or a bracket. Clinicians
// write some units with letters of their own: µmol/L, kg/m², °C, 10⁹/L.
GLUED
    : (LETTER | CLINICAL | BRACKET | '%' | '/' (LETTER | CLINICAL | BRACKET) | '10*' | '10^' | '10' RAISED) PIECE*
    ;
fragment PIECE
    : LETTER | CLINICAL | RAISED | DIGIT | [_%*^'] | BRACKET | [./\-\u00B7] (LETTER | CLINICAL | DIGIT | BRACKET)
    ;
fragment BRACKET: '[' ~[\]\r\n |]* ']' | '{' ~[}\r\n |]* '}';
fragment LETTER: [A-Za-z];
fragment CLINICAL: [\u00B5\u03BC\u00B0\u2103\u2109\u2082];
fragment RAISED: [\u00B9\u00B2\u00B3\u2070\u2074-\u2079\u207B];
fragment DIGIT: [0-9];

// Thin and non-breaking spaces part thousands.
NUMBER: DIGIT+ ([\u00A0\u2009\u202F] DIGIT DIGIT DIGIT)* ('.' DIGIT+)?;
// A code such as LOINC's 48066-5; anywhere else a range written with a dash.
DASHED: DIGIT+ ('-' DIGIT+)+;
THOUSANDS: DIGIT+ (',' DIGIT DIGIT DIGIT)+;
STRING: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';
UNTERMINATED: '"' ('\\' ~[\r\n] | ~["\\\r\n])*;

RULER: '---' '-'*;
DOUBLE_BAR: '||';
BAR: '|';
RANGE: '..';
COLON: ':';
COMMA: ',';
LE: '<=' | '\u2264';
GE: '>=' | '\u2265';
LT: '<';
GT: '>';
EQUALS: '=';
PLUS: '+';
MINUS: '-' | '\u2212';
STAR: '*';
SLASH: '/';
CARET: '^';
OPEN: '(';
CLOSE: ')';

NEWLINE: '\r'? '\n' | '\r';
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\u00A0\u2009\u202F]+ -> skip;

// What word processors put in place of the marks above: each gets a message of its own, but for a dash or an ellipsis
// between two numbers, which the token source makes a range.
CURLY_QUOTE: [\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2019];
MATHS_SIGN: [\u2260\u00D7\u00F7];
LONG_DASH: [\u2012-\u2015];
ELLIPSIS: '\u2026';
ODD_SPACE: [\u2000-\u2008\u200A\u200B\u205F\u3000];
STRANGE: .;
