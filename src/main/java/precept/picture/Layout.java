package precept.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import precept.picture.Drawing.Arrow;
import precept.picture.Drawing.Box;
import precept.picture.Placed.Area;
import precept.picture.Placed.Line;
import precept.picture.Placed.Point;

/// Places boxes in layers along the arrows, with few crossings (Sugiyama, Tagawa and Toda 1981), by
/// the Eclipse Layout Kernel.
final class Layout {
  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private Layout() {}

  /// One drawing at a time: ELK does not say that it may be asked by several threads.
  static synchronized Placed of(Drawing drawing) {
    ElkNode whole = ElkGraphUtil.createGraph();
    whole.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    whole.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    whole.setProperty(LayeredOptions.RANDOM_SEED, 1);
    whole.setProperty(LayeredOptions.SPACING_NODE_NODE, 20d);
    whole.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28d);
    whole.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    whole.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    List<ElkNode> nodes = new ArrayList<>();
    for (Box box : drawing.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(whole);
      room(node, Setting.of(box));
      nodes.add(node);
    }
    List<ElkEdge> edges = drawing.arrows().stream().map(arrow -> edge(arrow, nodes)).toList();
    new LayeredLayoutProvider().layout(whole, new NullElkProgressMonitor());
    return new Placed(
        area(whole),
        nodes.stream().map(Layout::area).toList(),
        edges.stream().map(Layout::line).toList());
  }

  /// Arrows without words leave a box as one, and part on the way; they never join, so that each
  /// can be followed back.
  private static ElkEdge edge(Arrow arrow, List<ElkNode> nodes) {
    ElkNode from = nodes.get(arrow.from());
    ElkNode to = nodes.get(arrow.to());
    if (arrow.words().isEmpty()) {
      return ElkGraphUtil.createSimpleEdge(
          from.getPorts().stream().findFirst().orElseGet(() -> ElkGraphUtil.createPort(from)), to);
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    ElkLabel label = ElkGraphUtil.createLabel(arrow.words(), edge);
    label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    room(label, Setting.of(arrow));
    return edge;
  }

  private static void room(ElkShape shape, Setting setting) {
    shape.setDimensions(setting.width(), setting.height());
  }

  private static Line line(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().getFirst();
    Stream<Point> bends =
        section.getBendPoints().stream().map(bend -> point(bend.getX(), bend.getY()));
    List<Point> points =
        Stream.of(
                Stream.of(point(section.getStartX(), section.getStartY())),
                bends,
                Stream.of(point(section.getEndX(), section.getEndY())))
            .flatMap(some -> some)
            .toList();
    return new Line(
        points,
        edge.getLabels().isEmpty()
            ? new Area(points.getFirst().x(), points.getFirst().y(), 0, 0)
            : area(edge.getLabels().getFirst()));
  }

  private static Point point(double x, double y) {
    return new Point(Math.round(x), Math.round(y));
  }

  private static Area area(ElkShape shape) {
    return new Area(
        Math.round(shape.getX()),
        Math.round(shape.getY()),
        Math.round(shape.getWidth()),
        Math.round(shape.getHeight()));
  }
}
