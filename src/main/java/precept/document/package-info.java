/// What a reader is given, whole and in order, before it is printed: data without marks.
///
///     Reference, Casebook   a version and its test cases
///     Changes, Comparison   what a version does to patients, and what is written otherwise
///     Sections              an explanation as titled lines
///     Flowchart, Chain      a decision, and what the answers are made from
///     *Reading              a document made from the model; the document does not know it
@NullMarked
package precept.document;

import org.jspecify.annotations.NullMarked;
