package precept.machine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/// Where the code of facts is written, and the slots of all of them and of how many a map has.
///
/// @param slow where to go with what cannot be read
/// @param checks whether what is loaded is checked first
record Loading(
    CodeBuilder code, Form form, Label slow, boolean checks, ClassDesc type, int facts, int count) {

  static Loading of(CodeBuilder code, Form form, Label slow, boolean checks) {
    return new Loading(
        code,
        form,
        slow,
        checks,
        form.type().describeConstable().orElseThrow(),
        code.allocateLocal(TypeKind.REFERENCE),
        code.allocateLocal(TypeKind.INT));
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
}
