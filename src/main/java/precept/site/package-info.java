/// The guideline as pages people open: static, linked by relative addresses, and the same to the byte for the same input.
///
///     Site   = home, assets, Shelf*
///     Shelf  = a guideline with its versions
///     Volume = one version: Reference + Casebook + what other rooms insert + what it changes
///     Pair   = a version and the one before it, as the page of changes links to both
///
/// The words are those of `report`, which also writes them as Markdown; the templates in `src/main/jte` escape by context.
@NullMarked
package precept.site;

import org.jspecify.annotations.NullMarked;
