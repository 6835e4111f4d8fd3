/// Turns a tree into a model, or names every mistake.
///
///     Checker        documents + edition    ->  Guideline
///     EditionChecker data of guideline.yaml ->  Edition
///     CaseChecker    data of a case file    ->  TestCases
///     FactChecker    data of one patient    ->  Patient
///
/// Each gives what it could make of the tree and all that is wrong with it; what is wrong is never repaired.
@NullMarked
package precept.check;

import org.jspecify.annotations.NullMarked;
