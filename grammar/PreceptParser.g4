// The Precept language. Line ends matter: a rule that ends in NEWLINE owns its line, and an error inside it costs
// that line and no other. Rows are parsed laxly here; the checker holds them against their table's header.
parser grammar PreceptParser;

options { tokenVocab = PreceptLexer; }

file: declaration* EOF;

declaration
    : guideline | population | choices | input | criterion | quantity | score | recommendation | decision | never | impossible
    ;

guideline: guidelineHead guidelineLine*;
guidelineHead: GUIDELINE (name | WORD | GLUED) NEWLINE;
guidelineLine: ANSWERS name (COMMA name)* NEWLINE;

population: populationHead populationLine*;
populationHead: POPULATION STRING NEWLINE;
populationLine
    : OUTSIDE STRING cites? NEWLINE
    | cites NEWLINE
    | condition PRESUMED? cites? NEWLINE
    ;

choices: choicesHead choicesLine*;
choicesHead: CHOICES name NEWLINE;
choicesLine: choice (EARNS number)? NEWLINE;

input: inputHead inputLine*;
inputHead: INPUT name STRING COLON (type | listed) NEWLINE;
inputLine
    : choice (EARNS number)? NEWLINE
    | ASK STRING NEWLINE
    | NOTE STRING NEWLINE
    | CODE system=word code=word STRING NEWLINE
    | ONLY WHEN condition cites? NEWLINE
    | ALSO IN unit (COMMA equivalence)+ cites? NEWLINE
    ;
choice: name STRING;
graded: choice (EARNS number)?;
equivalence: amount AS amount;

type
    : YES_NO
    | (ONE | ANY) OF graded*
    | range WHOLE? unit? (OR choice)?
    ;
// The choices of a list that is declared by itself.
listed: ((ONE | ANY) OF)? name;
range: number RANGE number;

criterion: criterionHead criterionLine*;
criterionHead: CRITERION name STRING NEWLINE;
criterionLine
    : (ALL | ANY | NONE | AT LEAST NUMBER) OF NEWLINE
    | MINUS condition cites? NEWLINE
    | cites NEWLINE
    | condition cites? NEWLINE
    ;

quantity: quantityHead quantityLine*;
quantityHead: QUANTITY name STRING (COLON (type | unit))? NEWLINE;
quantityLine
    : EQUALS condition rounding? cites? NEWLINE
    | LIMITED TO range unit? cites? NEWLINE
    | cites NEWLINE
    ;

// What a row computes.
formula: sum rounding?;
rounding: ROUNDED (DOWN | UP)? TO amount | ROUNDED TO amount HALVES TO EVEN;

score: scoreHead scoreRow*;
scoreHead: SCORE name STRING NEWLINE;
scoreRow: bar (scoreCell? bar)* NEWLINE;
scoreCell: RULER | CITES | MINUS | words | citations | name IN unit | condition | test;

recommendation: recommendationHead recommendationLine*;
recommendationHead: RECOMMENDATION name STRING NEWLINE;
recommendationLine
    : DIRECTION name NEWLINE
    | (STRENGTH | CERTAINTY) name NEWLINE
    | (RATIONALE | REMARK | PATIENT) STRING NEWLINE
    | cites NEWLINE
    ;

decision: decisionHead decisionLine*;
decisionHead: DECISION name STRING COLON (RECOMMENDATION | type | listed) NEWLINE;
decisionLine
    : HIT name NEWLINE
    | ALSO name STRING COLON (RECOMMENDATION | type | listed) NEWLINE
    | MEANWHILE name WHEN condition cites? NEWLINE
    | choice (EARNS number)? NEWLINE
    | row
    ;
row: bar (cell? bar)* NEWLINE;
bar: BAR | DOUBLE_BAR;
cell
    : RULER
    | RULE
    | CITES
    | REMARK
    | OTHERWISE
    | MINUS
    | words
    | citations
    | name IN unit
    | CONFLICT names
    | AS name
    | test
    | formula
    ;
words: STRING;

never: neverHead propertyLine*;
neverHead: NEVER name STRING NEWLINE;
impossible: impossibleHead propertyLine*;
impossibleHead: IMPOSSIBLE name STRING NEWLINE;
propertyLine
    : cites NEWLINE
    | condition cites? NEWLINE
    ;

cites: CITES citations;
citations: WORD (COMMA WORD)*;

condition: conjunction (OR conjunction)*;
conjunction: negation (AND negation)*;
negation: NOT* tested;
tested: sum (IS test | comparison | inclusion)?;

// What may stand in a cell may stand after "is".
test
    : SILENT
    | CONFLICT
   
    | comparison
    | inclusion
    | OUTSIDE amount RANGE amount
    | amount (RANGE LT? amount)?
    | NONE OF names
    | ONE OF names
    | names
    ;
comparison: (LT | LE | GT | GE) amount (AS amount)?;
inclusion: INCLUDES ((ANY | ALL | NONE) OF)? names;

sum: product ((PLUS | MINUS) product)*;
product: power ((STAR | SLASH) power)*;
power: factor (CARET factor)?;
factor
    : amount
    | (MIN | MAX) OPEN sum (COMMA sum)* CLOSE
    | (EXP | LN | LOG10 | SQRT) OPEN sum CLOSE
    | name
    | OPEN condition CLOSE
    ;

amount: number unit?;
number: MINUS? NUMBER;
unit: NAME | WORD | GLUED | MIN;
word: name | WORD | GLUED | NUMBER | DASHED;

names: name (COMMA name)*;
// The words that begin a declaration arrive as NAME where they do not begin one: see the token source.
name
    : NAME | EARNS | ANSWERS | PRESUMED | OUTSIDE | CODE | ONE | ANY | ALL | NONE | AT | LEAST | ONLY | WHEN | MIN | MAX | EXP | LN | LOG10 | SQRT
    | ROUNDED | TO | DOWN | UP | HALVES | EVEN | LIMITED | ALSO | DIRECTION | STRENGTH | CERTAINTY | RATIONALE | PATIENT | HIT | MEANWHILE | AS
    ;

// Ways in for texts that stand in a YAML file.
conditionAlone: condition NEWLINE EOF;
amountAlone: amount NEWLINE EOF;
