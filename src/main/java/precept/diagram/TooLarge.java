package precept.diagram;

/// A guideline's diagrams outgrew the limit: nothing is proved, and that is said, never passed
/// over.
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int nodes;
  private final transient Axis axis;

  TooLarge(int nodes, Axis axis) {
    super("more than " + nodes + " nodes");
    this.nodes = nodes;
    this.axis = axis;
  }

  public int nodes() {
    return nodes;
  }

  /// The axis on which most nodes branch.
  public Axis axis() {
    return axis;
  }
}
