package precept.machine;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.diagram.Axis;

/// A flat diagram as a class of its own, which is not named, kept or written anywhere: facts are
/// checked and loaded once, and each branch compares one of them and jumps.
///
/// A method that is longer than 8,000 bytes is never compiled by the JVM, so the branches of a
/// large diagram are dealt out to several, which load what they ask for again, and return the node
/// where another goes on. What is shorter than 325 bytes it puts into its caller.
final class LeafCode {
  /// No branch.
  private static final int NONE = Integer.MIN_VALUE;

  /// What a leaf is not: a fact is missing that it turns on, or cannot be read.
  static final int ASK = -1;

  private static final int SLOW = Integer.MIN_VALUE;

  /// Bytes that the branches of one method may take, by a guess on the safe side.
  private static final int ROOM = 4_000;

  /// Of a branch: so many comparisons are halved in one method.
  private static final int RUNS = 64;

  private static final MethodTypeDesc PART = MethodTypeDesc.of(CD_int, CD_Object, CD_int);
  private static final MethodTypeDesc APPLY = MethodTypeDesc.of(CD_int, CD_Object);

  private final Flat<?> flat;
  private final Form form;
  private final ClassDesc self;

  /// The first branch of each method, and behind the last.
  private final List<Integer> parts;

  private LeafCode(Flat<?> given, Form form, int room) {
    this.flat = given.narrowed(RUNS);
    this.form = form;
    this.self = ClassDesc.of(form.host().lookupClass().getPackageName(), "Leaf$of$precept");
    this.parts = parts(flat, room);
  }

  private static List<Integer> parts(Flat<?> flat, int room) {
    List<Integer> parts = new ArrayList<>(List.of(0));
    int taken = 0;
    for (int branch = 0; branch < flat.branches(); branch++) {
      int size = 16 + 12 * (flat.first(branch + 1) - flat.first(branch));
      if (taken > 0 && taken + size > room) {
        parts.add(branch);
        taken = 0;
      }
      taken += size;
    }
    parts.add(flat.branches());
    return parts;
  }

  /// From facts to a leaf of the diagram, by its place, or `ASK`.
  static <T> ToIntFunction<T> of(Flat<?> flat, Form form) {
    return of(flat, form, ROOM);
  }

  /// @param room for the branches of one method
  @SuppressWarnings("unchecked")
  static <T> ToIntFunction<T> of(Flat<?> flat, Form form, int room) {
    try {
      MethodHandles.Lookup code =
          form.host()
              .defineHiddenClass(
                  bytes(flat, form, room), true, MethodHandles.Lookup.ClassOption.NESTMATE);
      return (ToIntFunction<T>)
          code.findConstructor(code.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (RuntimeException | Error unexpected) {
      throw unexpected;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] bytes(Flat<?> flat, Form form, int room) {
    LeafCode code = new LeafCode(flat, form, room);
    return ClassFile.of().build(code.self, code::build);
  }

  private void build(ClassBuilder builder) {
    builder
        .withFlags(ACC_FINAL)
        .withInterfaceSymbols(ToIntFunction.class.describeConstable().orElseThrow())
        .withMethodBody(
            ConstantDescs.INIT_NAME,
            ConstantDescs.MTD_void,
            ACC_PUBLIC,
            code ->
                code.aload(0)
                    .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .return_())
        .withMethodBody("applyAsInt", APPLY, ACC_PUBLIC, this::apply);
    if (isDealtOut()) {
      builder.withMethodBody("check", PART, ACC_PRIVATE | ACC_FINAL, this::check);
    }
    for (int part = 0; part < parts.size() - 1; part++) {
      int number = part;
      builder.withMethodBody(
          "part" + number, PART, ACC_PRIVATE | ACC_FINAL, code -> part(code, number));
    }
  }

  private boolean isDealtOut() {
    return parts.size() > 2 || form.isLong();
  }

  /// Of all facts, before any part is entered.
  private void check(CodeBuilder code) {
    Label slow = code.newLabel();
    LoadCode.checked(code, form, slow);
    code.iload(2).ireturn().labelBinding(slow).loadConstant(SLOW).ireturn();
  }

  /// From part to part until there is a leaf.
  private void apply(CodeBuilder code) {
    int node = code.allocateLocal(TypeKind.INT);
    code.loadConstant(flat.root()).istore(node);
    if (isDealtOut()) {
      Label fine = code.newLabel();
      code.aload(0).aload(1).iload(node).invokevirtual(self, "check", PART);
      code.loadConstant(SLOW).if_icmpne(fine).loadConstant(ASK).ireturn().labelBinding(fine);
    }
    Label next = code.newBoundLabel();
    for (int part = 0; part < parts.size() - 1; part++) {
      Label after = code.newLabel();
      if (part < parts.size() - 2) {
        code.iload(node).loadConstant(parts.get(part + 1)).if_icmpge(after);
      }
      code.aload(0).aload(1).iload(node).invokevirtual(self, "part" + part, PART).istore(node);
      if (isDealtOut()) {
        code.iload(node).ifge(next);
      }
      leaf(code, node);
      code.labelBinding(after);
      if (part == parts.size() - 2) {
        code.loadConstant(ASK).ireturn(); // nobody comes here; a label needs something behind it
      }
    }
  }

  private static void leaf(CodeBuilder code, int node) {
    Label asks = code.newLabel();
    code.iload(node).loadConstant(SLOW).if_icmpeq(asks);
    code.loadConstant(-1).iload(node).isub().ireturn();
    code.labelBinding(asks).loadConstant(ASK).ireturn();
  }

  private void part(CodeBuilder code, int part) {
    Label slow = code.newLabel();
    int from = parts.get(part);
    int to = parts.get(part + 1);
    LoadCode load =
        isDealtOut()
            ? LoadCode.of(code, form, slow, asked(from, to))
            : LoadCode.checked(code, form, slow);
    Map<Integer, Label> labels = new HashMap<>();
    for (int branch = from; branch < to; branch++) {
      labels.put(branch, code.newLabel());
    }
    entry(code, labels, slow);
    for (int branch = to - 1; branch >= from; branch--) {
      code.labelBinding(labels.get(branch));
      branch(code, load, branch, branch > from ? branch - 1 : NONE, labels);
    }
    Map<Integer, Label> exits = new HashMap<>(labels);
    exits.forEach((node, label) -> {
      if (node < from || node >= to) {
        code.labelBinding(label).loadConstant(node).ireturn();
      }
    });
    code.labelBinding(slow).loadConstant(SLOW).ireturn();
  }

  /// The facts that some branches ask for.
  private Set<String> asked(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(branch -> form.axes().get(flat.axis(branch)))
        .flatMap(axis -> form.about(axis).stream())
        .collect(Collectors.toSet());
  }

  private void entry(CodeBuilder code, Map<Integer, Label> labels, Label slow) {
    SortedSet<Integer> entries = new TreeSet<>(labels.keySet());
    if (flat.root() < 0) {
      code.loadConstant(flat.root()).ireturn();
      return;
    }
    if (!isDealtOut()) {
      if (flat.root() != flat.branches() - 1) { // whose code comes next
        code.goto_(labels.get(flat.root()));
      }
      return;
    }
    List<SwitchCase> cases =
        entries.stream().map(node -> SwitchCase.of(node, labels.get(node))).toList();
    code.iload(2).tableswitch(entries.first(), entries.last(), slow, cases);
  }

  /// @param next the branch whose code comes next, or none
  private void branch(
      CodeBuilder code, LoadCode load, int branch, int next, Map<Integer, Label> labels) {
    Axis axis = form.axes().get(flat.axis(branch));
    Optional<FactCode> fact = load.about(axis);
    if (fact.isEmpty()) {
      code.goto_(load.slow());
      return;
    }
    int first = flat.first(branch);
    int last = flat.first(branch + 1) - 1;
    if (first == last) {
      fact.get().known(load.slow());
    } else {
      fact.get().ready(load.slow());
    }
    new Runs(code, fact.get(), axis, labels).between(first, last, next);
  }

  /// The runs of one branch.
  private final class Runs {
    private final CodeBuilder code;
    private final FactCode fact;
    private final Axis axis;
    private final Map<Integer, Label> labels;

    Runs(CodeBuilder code, FactCode fact, Axis axis, Map<Integer, Label> labels) {
      this.code = code;
      this.fact = fact;
      this.axis = axis;
      this.labels = labels;
    }

    /// By halving.
    ///
    /// @param next the branch whose code comes next, to which no jump is needed; or none
    void between(int low, int high, int next) {
      if (low == high) {
        if (flat.to(low) != next) {
          code.goto_(label(low));
        }
        return;
      }
      int middle = (low + high) >>> 1;
      if (middle == low) {
        fact.ifBefore(axis, flat.end(middle), label(low));
      } else {
        Label lower = code.newLabel();
        Label upper = code.newLabel();
        fact.ifBefore(axis, flat.end(middle), lower);
        code.goto_(upper).labelBinding(lower);
        between(low, middle, NONE);
        code.labelBinding(upper);
      }
      between(middle + 1, high, next);
    }

    private Label label(int run) {
      return labels.computeIfAbsent(flat.to(run), node -> code.newLabel());
    }
  }
}
