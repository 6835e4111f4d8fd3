package precept.machine;

import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.diagram.Axis;

/// The facts of one patient, checked and loaded into local variables.
final class LoadCode {
  private static final int GIVEN = 1;

  private final Loading loading;
  private final Map<String, FactCode> loaded = new HashMap<>();

  private LoadCode(Loading loading) {
    this.loading = loading;
    loading.code().aload(GIVEN).checkcast(loading.type()).astore(loading.facts());
  }

  /// Loads and checks all facts.
  ///
  /// @param slow where to go with what cannot be read
  static LoadCode checked(CodeBuilder code, Form form, Label slow) {
    LoadCode load = new LoadCode(Loading.of(code, form, slow, true));
    if (form.isMap()) {
      code.iconst_0().istore(load.loading.count());
    }
    form.facts().forEach(load::load);
    if (form.isMap()) { // a name that nobody asks for
      code.iload(load.loading.count())
          .aload(load.loading.facts())
          .invokeinterface(CD_Map, "size", MethodTypeDesc.of(CD_int))
          .if_icmpne(slow);
    }
    return load;
  }

  /// Loads some facts, which are checked already.
  static LoadCode of(CodeBuilder code, Form form, Label slow, Set<String> wanted) {
    LoadCode load = new LoadCode(Loading.of(code, form, slow, false));
    form.facts().stream().filter(fact -> wanted.contains(fact.name())).forEach(load::load);
    return load;
  }

  private void load(Held held) {
    FactCode fact = new FactCode(loading, held);
    loaded.put(held.name(), fact);
    if (!held.needsNoCheck()) {
      fact.load();
    }
  }

  Label slow() {
    return loading.slow();
  }

  /// The fact that an axis asks for; nothing where the form has none.
  Optional<FactCode> about(Axis axis) {
    return loading.form().about(axis).map(loaded::get);
  }
}
