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
import java.util.List;
import java.util.stream.IntStream;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.model.Option;
import precept.model.Type;

/// One fact in a local variable, and its comparison with the cells of an axis.
///
///     truth: 1, 0 or -1        choice: its cell or -1        number: itself, and 1 or 0        set: itself or null
///
/// where the last, or 0, is not known. What a record's own type checks is loaded where it is asked for.
final class FactCode {
  private final Loading load;
  private final CodeBuilder code;
  private final Held held;
  private final int slot;

  /// Of a number that may be missing.
  private final int present;

  FactCode(Loading load, Held held) {
    this.load = load;
    this.code = load.code();
    this.held = held;
    this.slot =
        code.allocateLocal(
            switch (held.code()) {
              case TRUTH, CHOICE, SMALL -> TypeKind.INT;
              case WHOLE -> TypeKind.LONG;
              case DECIMAL -> TypeKind.DOUBLE;
              case MEMBERS -> TypeKind.REFERENCE;
            });
    this.present = code.allocateLocal(TypeKind.INT);
  }

  /// Loads it, and checks it where that is to be done.
  void load() {
    get();
    if (held.isOptional()) {
      missing();
    } else {
      store();
      check();
    }
  }

  private void get() {
    code.aload(load.facts());
    if (held.accessor().isPresent()) {
      ClassDesc found = held.type().describeConstable().orElseThrow();
      code.invokevirtual(load.type(), held.accessor().get().getName(), MethodTypeDesc.of(found));
    } else {
      code.loadConstant(held.name())
          .invokeinterface(CD_Map, "get", MethodTypeDesc.of(CD_Object, CD_Object));
    }
  }

  private void missing() {
    int object = code.allocateLocal(TypeKind.REFERENCE);
    Label given = code.newLabel();
    Label end = code.newLabel();
    code.astore(object).aload(object).ifnonnull(given);
    switch (held.code()) {
      case TRUTH, CHOICE -> code.iconst_m1();
      case SMALL -> code.iconst_0();
      case WHOLE -> code.lconst_0();
      case DECIMAL -> code.dconst_0();
      case MEMBERS -> code.aconst_null();
    }
    store();
    code.iconst_0().istore(present).goto_(end).labelBinding(given);
    load.counted();
    code.iconst_1().istore(present);
    unboxed(object);
    check();
    code.labelBinding(end);
  }

  private void store() {
    switch (held.code()) {
      case TRUTH, CHOICE, SMALL -> code.istore(slot);
      case WHOLE -> code.lstore(slot);
      case DECIMAL -> code.dstore(slot);
      case MEMBERS -> code.astore(slot);
    }
  }

  private void unboxed(int object) {
    switch (held.code()) {
      case TRUTH -> called(object, CD_Boolean, "booleanValue", CD_boolean);
      case SMALL -> called(object, CD_Number, "intValue", CD_int);
      case WHOLE -> called(object, CD_Number, "longValue", CD_long);
      case DECIMAL -> {
        if (load.checks() && held.accessor().isEmpty()) {
          Label fits = code.newLabel();
          code.aload(object).instanceOf(CD_Integer).ifne(fits);
          code.aload(object).instanceOf(CD_Double).ifeq(load.slow()).labelBinding(fits);
        }
        code.aload(object)
            .checkcast(CD_Number)
            .invokevirtual(CD_Number, "doubleValue", MethodTypeDesc.of(CD_double));
      }
      case CHOICE -> {
        if (held.type().isEnum()) {
          constant(object);
        } else {
          named(object);
          return;
        }
      }
      case MEMBERS -> cast(object, CD_Set);
    }
    store();
  }

  private void called(int object, ClassDesc type, String method, ClassDesc result) {
    cast(object, type);
    code.invokevirtual(type, method, MethodTypeDesc.of(result));
  }

  private void cast(int object, ClassDesc type) {
    if (load.checks() && held.accessor().isEmpty()) {
      code.aload(object).instanceOf(type).ifeq(load.slow());
    }
    code.aload(object).checkcast(type);
  }

  /// The cell of a constant, from a table of characters: a jump would be guessed wrong half of the
  /// time.
  private void constant(int object) {
    ClassDesc type = held.type().describeConstable().orElseThrow();
    List<String> names = names();
    StringBuilder cells = new StringBuilder();
    for (Object constant : held.type().getEnumConstants()) {
      cells.append((char) names.indexOf(Held.name(constant)));
    }
    boolean isOrdinal =
        IntStream.range(0, cells.length()).allMatch(cell -> cells.charAt(cell) == cell);
    if (!isOrdinal) {
      code.loadConstant(cells.toString());
    }
    code.aload(object).invokevirtual(type, "ordinal", MethodTypeDesc.of(CD_int));
    if (!isOrdinal) {
      code.invokevirtual(CD_String, "charAt", MethodTypeDesc.of(CD_char, CD_int));
    }
  }

  private void named(int object) {
    int text = code.allocateLocal(TypeKind.REFERENCE);
    cast(object, CD_String);
    code.astore(text);
    Label end = code.newLabel();
    List<String> names = names();
    for (int cell = 0; cell < names.size(); cell++) {
      code.loadConstant(cell)
          .istore(slot)
          .loadConstant(names.get(cell))
          .aload(text)
          .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
          .ifne(end);
    }
    code.goto_(load.slow()).labelBinding(end);
  }

  private List<String> names() {
    return held.input().type().named().stream().map(Option::name).toList();
  }

  /// What the input cannot hold is not read.
  private void check() {
    if (!load.checks()) {
      return;
    }
    if (held.input().type() instanceof Type.Measure measure) {
      range(load.borders(held), measure);
    }
    if (held.input().type() instanceof Type.AnyOf) {
      code.iconst_0();
      for (String name : names()) {
        contains(name);
        code.iadd();
      }
      code.aload(slot)
          .invokeinterface(CD_Set, "size", MethodTypeDesc.of(CD_int))
          .if_icmpne(load.slow());
    }
  }

  private void range(Borders borders, Type.Measure measure) {
    Label slow = load.slow();
    switch (held.code()) {
      case SMALL -> {
        code.iload(slot).loadConstant((int) borders.leastLong(measure.bounds())).if_icmplt(slow);
        code.iload(slot).loadConstant((int) borders.mostLong(measure.bounds())).if_icmpgt(slow);
      }
      case WHOLE -> {
        code.lload(slot).loadConstant(borders.leastLong(measure.bounds())).lcmp().iflt(slow);
        code.lload(slot).loadConstant(borders.mostLong(measure.bounds())).lcmp().ifgt(slow);
      }
      case DECIMAL -> {
        code.dload(slot).loadConstant(borders.leastDouble(measure.bounds())).dcmpl();
        code.iflt(slow); // so is what is no number
        code.dload(slot).loadConstant(borders.mostDouble(measure.bounds())).dcmpg().ifgt(slow);
        if (measure.whole()) {
          code.dload(slot)
              .dload(slot)
              .invokestatic(
                  Math.class.describeConstable().orElseThrow(),
                  "rint",
                  MethodTypeDesc.of(CD_double, CD_double))
              .dcmpl()
              .ifne(slow);
        }
      }
      case TRUTH, CHOICE, MEMBERS -> throw new IllegalStateException("no number");
    }
  }

  private void contains(String name) {
    code.aload(slot)
        .loadConstant(name)
        .invokeinterface(CD_Set, "contains", MethodTypeDesc.of(CD_boolean, CD_Object));
  }

  /// Goes there where it is not known.
  void known(Label unknown) {
    if (!held.isOptional()) {
      return;
    }
    if (held.needsNoCheck()) {
      get();
      code.ifnull(unknown);
      return;
    }
    switch (held.code()) {
      case TRUTH, CHOICE -> code.iload(slot).iflt(unknown);
      case SMALL, WHOLE, DECIMAL -> code.iload(present).ifeq(unknown);
      case MEMBERS -> code.aload(slot).ifnull(unknown);
    }
  }

  /// Makes ready for comparisons; goes there where it is not known.
  void ready(Label unknown) {
    if (!held.needsNoCheck()) {
      known(unknown);
      return;
    }
    get();
    if (held.isOptional()) {
      int object = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(object).aload(object).ifnull(unknown);
      if (held.code() == Held.Kind.TRUTH) {
        code.aload(object).invokevirtual(CD_Boolean, "booleanValue", MethodTypeDesc.of(CD_boolean));
      } else {
        constant(object);
      }
    }
    if (held.code() != Held.Kind.TRUTH) { // of which there is one comparison: it stays on the stack
      store();
    }
  }

  /// Goes there where it lies in a cell before `end`.
  void ifBefore(Axis axis, int end, Label before) {
    Borders borders = new Borders(axis, held.scale());
    switch (held.code()) {
      case TRUTH -> // of yes and no, yes is the first cell
          (held.needsNoCheck() ? code : code.iload(slot)).ifne(before);
      case CHOICE -> code.iload(slot).loadConstant(end).if_icmplt(before);
      case SMALL ->
          code.iload(slot)
              .loadConstant((int) Math.min(borders.lastLong(end), Integer.MAX_VALUE))
              .if_icmple(before);
      case WHOLE -> code.lload(slot).loadConstant(borders.lastLong(end)).lcmp().ifle(before);
      case DECIMAL -> code.dload(slot).loadConstant(borders.lastDouble(end)).dcmpg().ifle(before);
      case MEMBERS -> { // no is the first cell
        contains(((Subject.Member) axis.subject()).member());
        code.ifeq(before);
      }
    }
  }
}
