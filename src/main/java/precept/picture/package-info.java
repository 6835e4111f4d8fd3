/// The chain of a guideline and the way through each decision, as pictures that scale, print and are read aloud.
///
///     Drawing = Box*, Arrow*              what is to be seen
///     Placed  = where each of them stands, as ELK's layered algorithm lays them out
///     Svg     = the same as marks, in the classes of the site's style
///
/// Letters are measured by a table of their own and numbers are rounded, so that a picture is the same to the byte on every
/// machine.
@NullMarked
package precept.picture;

import org.jspecify.annotations.NullMarked;
