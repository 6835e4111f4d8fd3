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
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final int FACTS = 1;

  private final CodeBuilder code;
  private final Form form;
  private final Label slow;
  private final Map<String, Local> locals = new HashMap<>();

  /// @param present of a number that may be missing
  private record Local(Held held, int slot, int present) {}

  /// @param slow where to go with what cannot be read
  LoadCode(CodeBuilder code, Form form, Label slow) {
    this.code = code;
    this.form = form;
    this.slow = slow;
    int facts = code.allocateLocal(TypeKind.REFERENCE);
    ClassDesc type = form.type().describeConstable().orElseThrow();
    code.aload(FACTS).checkcast(type).astore(facts);
    int count = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(count);
    for (Held held : form.facts()) {
      load(held, type, facts, count);
    }
    if (form.isMap()) { // a name that nobody asks for
      code.iload(count)
          .aload(facts)
          .invokeinterface(CD_Map, "size", MethodTypeDesc.of(CD_int))
          .if_icmpne(slow);
    }
  }

  private void load(Held held, ClassDesc type, int facts, int count) {
    Local local =
        new Local(
            held,
            code.allocateLocal(
                switch (held.kind()) {
                  case TRUTH, CHOICE -> TypeKind.INT;
                  case WHOLE -> TypeKind.LONG;
                  case DECIMAL -> TypeKind.DOUBLE;
                  case MEMBERS -> TypeKind.REFERENCE;
                }),
            code.allocateLocal(TypeKind.INT));
    locals.put(held.name(), local);
    code.aload(facts);
    if (held.accessor().isPresent()) {
      ClassDesc found = held.type().describeConstable().orElseThrow();
      code.invokevirtual(type, held.accessor().get().getName(), MethodTypeDesc.of(found));
    } else {
      code.loadConstant(held.name())
          .invokeinterface(CD_Map, "get", MethodTypeDesc.of(CD_Object, CD_Object));
    }
    if (held.isOptional()) {
      missing(local, count);
    } else {
      primitive(local);
      checked(local);
    }
  }

  private void missing(Local local, int count) {
    int object = code.allocateLocal(TypeKind.REFERENCE);
    Label present = code.newLabel();
    Label end = code.newLabel();
    code.astore(object).aload(object).ifnonnull(present);
    switch (local.held().kind()) {
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
    switch (local.held().kind()) {
      case TRUTH, CHOICE -> code.istore(local.slot());
      case WHOLE -> (local.held().type() == int.class ? code.i2l() : code).lstore(local.slot());
      case DECIMAL -> code.dstore(local.slot());
      case MEMBERS -> code.astore(local.slot());
    }
  }

  private void unboxed(Local local, int object) {
    switch (local.held().kind()) {
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
        if (form.isMap()) {
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
    if (form.isMap()) {
      code.aload(object).instanceOf(type).ifeq(slow);
    }
    return code.aload(object).checkcast(type);
  }

  private void constant(Local local, int object) {
    code.aload(object).checkcast(ENUM).invokevirtual(ENUM, "ordinal", MethodTypeDesc.of(CD_int));
    Object[] constants = local.held().type().getEnumConstants();
    Label end = code.newLabel();
    List<SwitchCase> cases = new ArrayList<>();
    List<String> names = named(local.held().input().type());
    for (int i = 0; i < constants.length; i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    code.tableswitch(0, constants.length - 1, slow, cases);
    for (int i = 0; i < constants.length; i++) {
      code.labelBinding(cases.get(i).target())
          .loadConstant(names.indexOf(Held.name(constants[i])))
          .istore(local.slot())
          .goto_(end);
    }
    code.labelBinding(end);
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
    Type type = local.held().input().type();
    if (type instanceof Type.Measure measure) {
      Borders borders = new Borders(form.axisAbout(local.held().name()), local.held().factor());
      if (local.held().kind() == Held.Kind.WHOLE) {
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
    return switch (axis.subject()) {
      case Subject.Fact(var input) -> locals.get(input);
      case Subject.Member(var input, var member) -> locals.get(input);
      case Subject.Computed computed ->
          throw new IllegalArgumentException("computed numbers are not loaded");
    };
  }

  /// Goes there where the fact that an axis asks for is not known.
  void ready(Axis axis, Label unknown) {
    Local local = Objects.requireNonNull(local(axis));
    if (!local.held().isOptional()) {
      return;
    }
    switch (local.held().kind()) {
      case TRUTH, CHOICE -> code.iload(local.slot()).iflt(unknown);
      case WHOLE, DECIMAL -> code.iload(local.present()).ifeq(unknown);
      case MEMBERS -> code.aload(local.slot()).ifnull(unknown);
    }
  }

  /// Goes there where the fact lies in a cell before `end`.
  void ifBefore(Axis axis, int end, Label before) {
    Local local = Objects.requireNonNull(local(axis));
    Borders borders = new Borders(axis, local.held().factor());
    switch (local.held().kind()) {
      case TRUTH -> code.iload(local.slot()).ifne(before); // of yes and no, yes is the first cell
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
