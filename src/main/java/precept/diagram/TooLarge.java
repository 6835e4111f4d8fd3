package precept.diagram;

/// A guideline's diagrams outgrew the limit: nothing is proved, and that is said, never passed
/// over.
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int nodes;
  private final boolean full;
  private final transient Axis axis;

  TooLarge(int nodes, boolean full, Axis axis) {
    super((full ? "more than " : "too much work at ") + nodes + " nodes");
    this.nodes = nodes;
    this.full = full;
    this.axis = axis;
  }

  public int nodes() {
    return nodes;
  }

  /// Whether there was no room for more of them; otherwise the work that they took was too much.
  public boolean full() {
    return full;
  }

  /// The axis on which most nodes branch, or on which the work was done.
  public Axis axis() {
    return axis;
  }
}
