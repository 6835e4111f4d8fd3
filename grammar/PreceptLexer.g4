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
ROUNDED: 'rounded';
TO: 'to';
LIMITED: 'limited';
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
// Units and identifiers with dashes: a dot, slash or dash joins only before a letter, a digit or a bracket.
GLUED: (LETTER | BRACKET | '%' | '/' (LETTER | BRACKET) | '10*' | '10^') PIECE*;
fragment PIECE: LETTER | DIGIT | [_%*^'] | BRACKET | [./-] (LETTER | DIGIT | BRACKET);
fragment BRACKET: '[' ~[\]\r\n |]* ']' | '{' ~[}\r\n |]* '}';
fragment LETTER: [A-Za-z];
fragment DIGIT: [0-9];

NUMBER: DIGIT+ ('.' DIGIT+)?;
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
LE: '<=';
GE: '>=';
LT: '<';
GT: '>';
EQUALS: '=';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
OPEN: '(';
CLOSE: ')';

NEWLINE: '\r'? '\n' | '\r';
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t]+ -> skip;

// What word processors put in place of the marks above: each gets a message of its own.
CURLY_QUOTE: [\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2019];
MATHS_SIGN: [\u2264\u2265\u2260\u00D7\u00F7];
LONG_DASH: [\u2012-\u2015\u2212];
ODD_SPACE: [\u00A0\u2000-\u200B\u202F\u205F\u3000];
STRANGE: .;
