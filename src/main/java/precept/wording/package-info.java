/// How what a guideline has is called: values, beliefs, rules, regions of patients, findings and
/// differences, in the names of the language or in the authors' labels.
@NullMarked
package precept.wording;

import org.jspecify.annotations.NullMarked;
