package precept.machine;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Number;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Set;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.model.Option;
import precept.model.Type;

/// The facts of one patient, checked and loaded into local variables; and a comparison with the
/// cells of an axis.
///
///     truth: 1, 0 or -1        choice: its cell or -1        number: itself, and 1 or 0        set: itself or null
///
/// where the last, or 0, is not known.
final class LoadCode {
  private static final ClassDesc ENUM = Enum.class.describeConstable().orElseThrow();
  private static final int GIVEN = 1;

  private final CodeBuilder code;
  private final Form form;
  private final Label slow;
  private final boolean checks;
  private final ClassDesc type;

  /// The slots of the facts, and of how many there are.
  private final int facts;

  private final int count;
  private final Map<String, Local> locals = new HashMap<>();

  /// @param present of a number that may be missing
  private record Local(Held held, int slot, int present) {}

  /// @param slow where to go with what cannot be read
  /// @param checks whether what is loaded is checked first
  private LoadCode(CodeBuilder code, Form form, Label slow, boolean checks) {
    this.code = code;
    this.form = form;
    this.slow = slow;
    this.checks = checks;
    this.type = form.type().describeConstable().orElseThrow();
    this.facts = code.allocateLocal(TypeKind.REFERENCE);
    this.count = code.allocateLocal(TypeKind.INT);
    code.aload(GIVEN).checkcast(type).astore(facts).iconst_0().istore(count);
  }

  /// Loads and checks all facts.
  static LoadCode checked(CodeBuilder code, Form form, Label slow) {
    LoadCode load = new LoadCode(code, form, slow, true);
    form.facts().forEach(load::load);
    if (form.isMap()) { // a name that nobody asks for
      code.iload(load.count)
          .aload(load.facts)
          .invokeinterface(CD_Map, "size", MethodTypeDesc.of(CD_int))
          .if_icmpne(slow);
    }
    return load;
  }

  /// Loads some facts, which are checked already.
  static LoadCode of(CodeBuilder code, Form form, Label slow, Set<String> wanted) {
    LoadCode load = new LoadCode(code, form, slow, false);
    form.facts().stream().filter(fact -> wanted.contains(fact.name())).forEach(load::load);
    return load;
  }

  private void load(Held held) {
    Local local = local(held);
    locals.put(held.name(), local);
    if (!held.needsNoCheck()) {
      load(local);
    }
  }

  private Local local(Held held) {
    return new Local(
        held,
        code.allocateLocal(
            switch (held.code()) {
              case TRUTH, CHOICE -> TypeKind.INT;
              case WHOLE -> TypeKind.LONG;
              case DECIMAL -> TypeKind.DOUBLE;
              case MEMBERS -> TypeKind.REFERENCE;
            }),
        code.allocateLocal(TypeKind.INT));
  }

  private void load(Local local) {
    get(local.held());
    if (local.held().isOptional()) {
      missing(local);
    } else {
      primitive(local);
      checked(local);
    }
  }

  /// A truth stays on the stack, where the one comparison there is finds it.
  private void look(Local local, Label unknown) {
    get(local.held());
    if (local.held().isOptional()) {
      int object = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(object).aload(object).ifnull(unknown);
      if (local.held().code() == Held.Kind.TRUTH) {
        code.aload(object).invokevirtual(CD_Boolean, "booleanValue", MethodTypeDesc.of(CD_boolean));
      } else {
        constant(local, object);
      }
    }
  }

  private void get(Held held) {
    code.aload(facts);
    if (held.accessor().isPresent()) {
      ClassDesc found = held.type().describeConstable().orElseThrow();
      code.invokevirtual(type, held.accessor().get().getName(), MethodTypeDesc.of(found));
    } else {
      code.loadConstant(held.name())
          .invokeinterface(CD_Map, "get", MethodTypeDesc.of(CD_Object, CD_Object));
    }
  }

  private void missing(Local local) {
    int object = code.allocateLocal(TypeKind.REFERENCE);
    Label present = code.newLabel();
    Label end = code.newLabel();
    code.astore(object).aload(object).ifnonnull(present);
    switch (local.held().code()) {
      case TRUTH, CHOICE -> code.iconst_m1().istore(local.slot());
      case WHOLE -> code.lconst_0().lstore(local.slot());
      case DECIMAL -> code.dconst_0().dstore(local.slot());
      case MEMBERS -> code.aconst_null().astore(local.slot());
    }
    code.iconst_0().istore(local.present()).goto_(end).labelBinding(present);
    code.iinc(count, 1).iconst_1().istore(local.present());
    unboxed(local, object);
    checked(local);
    code.labelBinding(end);
  }

  private void primitive(Local local) {
    switch (local.held().code()) {
      case TRUTH, CHOICE -> code.istore(local.slot());
      case WHOLE -> (local.held().type() == int.class ? code.i2l() : code).lstore(local.slot());
      case DECIMAL -> code.dstore(local.slot());
      case MEMBERS -> code.astore(local.slot());
    }
  }

  private void unboxed(Local local, int object) {
    switch (local.held().code()) {
      case TRUTH ->
          cast(object, CD_Boolean)
              .invokevirtual(CD_Boolean, "booleanValue", MethodTypeDesc.of(CD_boolean))
              .istore(local.slot());
      case WHOLE ->
          cast(object, CD_Number)
              .invokevirtual(CD_Number, "longValue", MethodTypeDesc.of(CD_long))
              .lstore(local.slot());
      case DECIMAL -> {
        Label fits = code.newLabel();
        if (checks && form.isMap()) {
          code.aload(object).instanceOf(CD_Integer).ifne(fits);
          code.aload(object).instanceOf(CD_Double).ifeq(slow);
        }
        code.labelBinding(fits)
            .aload(object)
            .checkcast(CD_Number)
            .invokevirtual(CD_Number, "doubleValue", MethodTypeDesc.of(CD_double))
            .dstore(local.slot());
      }
      case CHOICE -> {
        if (local.held().type().isEnum()) {
          constant(local, object);
        } else {
          named(local, object);
        }
      }
      case MEMBERS -> cast(object, CD_Set).astore(local.slot());
    }
  }

  private CodeBuilder cast(int object, ClassDesc type) {
    if (checks && form.isMap()) {
      code.aload(object).instanceOf(type).ifeq(slow);
    }
    return code.aload(object).checkcast(type);
  }

  /// The cell of a constant, from a table of characters: a jump would be guessed wrong half of the
  /// time.
  private void constant(Local local, int object) {
    List<String> names = named(local.held().input().type());
    StringBuilder cells = new StringBuilder();
    for (Object constant : local.held().type().getEnumConstants()) {
      cells.append((char) names.indexOf(Held.name(constant)));
    }
    boolean isOrdinal =
        IntStream.range(0, cells.length()).allMatch(cell -> cells.charAt(cell) == cell);
    if (!isOrdinal) {
      code.loadConstant(cells.toString());
    }
    code.aload(object).checkcast(ENUM).invokevirtual(ENUM, "ordinal", MethodTypeDesc.of(CD_int));
    if (!isOrdinal) {
      code.invokevirtual(CD_String, "charAt", MethodTypeDesc.of(CD_char, CD_int));
    }
    code.istore(local.slot());
  }

  private void named(Local local, int object) {
    int text = code.allocateLocal(TypeKind.REFERENCE);
    cast(object, CD_String).astore(text);
    Label end = code.newLabel();
    List<String> names = named(local.held().input().type());
    for (int cell = 0; cell < names.size(); cell++) {
      code.loadConstant(cell)
          .istore(local.slot())
          .loadConstant(names.get(cell))
          .aload(text)
          .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
          .ifne(end);
    }
    code.goto_(slow).labelBinding(end);
  }

  private static List<String> named(Type type) {
    return type.named().stream().map(Option::name).toList();
  }

  /// What the input cannot hold is not read.
  private void checked(Local local) {
    if (!checks) {
      return;
    }
    Type type = local.held().input().type();
    if (type instanceof Type.Measure measure) {
      Borders borders = new Borders(form.axisAbout(local.held().name()), local.held().scale());
      if (local.held().code() == Held.Kind.WHOLE) {
        code.lload(local.slot())
            .loadConstant(borders.leastLong(measure.bounds()))
            .lcmp()
            .iflt(slow);
        code.lload(local.slot()).loadConstant(borders.mostLong(measure.bounds())).lcmp().ifgt(slow);
      } else {
        code.dload(local.slot())
            .loadConstant(borders.leastDouble(measure.bounds()))
            .dcmpl()
            .iflt(slow); // so is what is no number
        code.dload(local.slot())
            .loadConstant(borders.mostDouble(measure.bounds()))
            .dcmpg()
            .ifgt(slow);
        if (measure.whole()) {
          code.dload(local.slot())
              .dload(local.slot())
              .invokestatic(
                  Math.class.describeConstable().orElseThrow(),
                  "rint",
                  MethodTypeDesc.of(CD_double, CD_double))
              .dcmpl()
              .ifne(slow);
        }
      }
    }
    if (type instanceof Type.AnyOf) {
      code.iconst_0();
      for (String name : named(type)) {
        contains(local, name);
        code.iadd();
      }
      code.aload(local.slot())
          .invokeinterface(CD_Set, "size", MethodTypeDesc.of(CD_int))
          .if_icmpne(slow);
    }
  }

  private void contains(Local local, String name) {
    code.aload(local.slot())
        .loadConstant(name)
        .invokeinterface(CD_Set, "contains", MethodTypeDesc.of(CD_boolean, CD_Object));
  }

  /// Whether the form has the fact that an axis asks for.
  boolean has(Axis axis) {
    return local(axis) != null;
  }

  private @Nullable Local local(Axis axis) {
    return form.about(axis).map(locals::get).orElse(null);
  }

  /// Makes ready for comparisons; goes there where the fact that an axis asks for is not known.
  void ready(Axis axis, Label unknown) {
    Local local = Objects.requireNonNull(local(axis));
    if (local.held().needsNoCheck()) {
      look(local, unknown);
    } else {
      known(axis, unknown);
    }
  }

  void known(Axis axis, Label unknown) {
    Local local = Objects.requireNonNull(local(axis));
    if (!local.held().isOptional()) {
      return;
    }
    if (local.held().needsNoCheck()) {
      get(local.held());
      code.ifnull(unknown);
      return;
    }
    switch (local.held().code()) {
      case TRUTH, CHOICE -> code.iload(local.slot()).iflt(unknown);
      case WHOLE, DECIMAL -> code.iload(local.present()).ifeq(unknown);
      case MEMBERS -> code.aload(local.slot()).ifnull(unknown);
    }
  }

  /// Goes there where the fact lies in a cell before `end`.
  void ifBefore(Axis axis, int end, Label before) {
    Local local = Objects.requireNonNull(local(axis));
    Borders borders = new Borders(axis, local.held().scale());
    switch (local.held().code()) {
      case TRUTH -> // of yes and no, yes is the first cell
          (local.held().needsNoCheck() ? code : code.iload(local.slot())).ifne(before);
      case CHOICE -> code.iload(local.slot()).loadConstant(end).if_icmplt(before);
      case WHOLE ->
          code.lload(local.slot()).loadConstant(borders.lastLong(end)).lcmp().ifle(before);
      case DECIMAL ->
          code.dload(local.slot()).loadConstant(borders.lastDouble(end)).dcmpg().ifle(before);
      case MEMBERS -> { // no is the first cell
        contains(local, ((Subject.Member) axis.subject()).member());
        code.ifeq(before);
      }
    }
  }
}
