package precept.machine;

import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.diagram.Axis;

/// The facts of one patient, checked and loaded into local variables.
final class LoadCode {
  private static final int GIVEN = 1;

  private final CodeBuilder code;
  private final Form form;
  private final Label slow;
  private final boolean checks;
  private final ClassDesc type;
  private final int facts;

  /// The slot that counts what a map has.
  private final int count;

  private final Map<String, FactCode> loaded = new HashMap<>();

  private LoadCode(CodeBuilder code, Form form, Label slow, boolean checks) {
    this.code = code;
    this.form = form;
    this.slow = slow;
    this.checks = checks;
    this.type = form.type().describeConstable().orElseThrow();
    this.facts = code.allocateLocal(TypeKind.REFERENCE);
    this.count = code.allocateLocal(TypeKind.INT);
    code.aload(GIVEN).checkcast(type).astore(facts);
  }

  /// Loads and checks all facts.
  ///
  /// @param slow where to go with what cannot be read
  static LoadCode checked(CodeBuilder code, Form form, Label slow) {
    LoadCode load = new LoadCode(code, form, slow, true);
    if (form.isMap()) {
      code.iconst_0().istore(load.count);
    }
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
    FactCode fact = new FactCode(this, held);
    loaded.put(held.name(), fact);
    if (!held.needsNoCheck()) {
      fact.load();
    }
  }

  CodeBuilder code() {
    return code;
  }

  Label slow() {
    return slow;
  }

  boolean checks() {
    return checks;
  }

  ClassDesc type() {
    return type;
  }

  int facts() {
    return facts;
  }

  /// One more is given.
  void counted() {
    if (checks && form.isMap()) {
      code.iinc(count, 1);
    }
  }

  Borders borders(Held held) {
    return new Borders(form.axisAbout(held.name()), held.scale());
  }

  /// The fact that an axis asks for; nothing where the form has none.
  Optional<FactCode> about(Axis axis) {
    return form.about(axis).map(loaded::get);
  }
}
