package precept.belief;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set that never changes, in the order in which its members came. Of beliefs there are hundreds
/// for each patient, and nearly all are about a few values: these lie in a list, a tenth of what a
/// table of hashes takes.
final class SmallSet<T> extends AbstractSet<T> {
  private static final int MOST = 64;

  private final List<T> members;

  private SmallSet(List<T> members) {
    this.members = members;
  }

  static <T> Set<T> of(Set<T> some) {
    if (some instanceof SmallSet) {
      return some;
    }
    return some.size() < 2
        ? Set.copyOf(some)
        : some.size() <= MOST
            ? new SmallSet<>(List.copyOf(some))
            : Collections.unmodifiableSet(new LinkedHashSet<>(some));
  }

  /// Members of two equal sets mostly come in the same order.
  @Override
  public boolean equals(@Nullable Object other) {
    return (other instanceof SmallSet<?> some && members.equals(some.members))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public boolean contains(@Nullable Object other) {
    return members.contains(other);
  }

  @Override
  public Iterator<T> iterator() {
    return members.iterator();
  }

  @Override
  public int size() {
    return members.size();
  }
}
