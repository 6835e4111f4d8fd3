/// Where a command may read and write; files whole or not at all. No other room touches the disk.
///
/// A project may be somebody else's. What it names is resolved first, links and all, and lies
/// inside the project or is not touched (`Fence`); a file is read up to a limit, and written whole
/// or not at all (`TextFile`). What a person names on the command line is theirs to name, and lies
/// wherever it lies.
@NullMarked
package precept.disk;

import org.jspecify.annotations.NullMarked;
