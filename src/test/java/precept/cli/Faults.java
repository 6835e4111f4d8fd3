package precept.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The program with a disk that fails at a moment of one's choice, or on which the process is
/// killed at it: before each call that changes something on the disk, a step is counted.
///
/// Precept is loaded once more, by a loader that puts the step before these calls; the program
/// itself knows nothing of it.
public final class Faults {
  private static final Set<String> CHANGING =
      Set.of(
          "createDirectories",
          "createFile",
          "createTempDirectory",
          "createSymbolicLink",
          "write",
          "move",
          "delete",
          "deleteIfExists",
          "setPermissions",
          "open",
          "force");

  private static final AtomicInteger STEPS = new AtomicInteger();
  private static volatile int at;
  private static volatile boolean kills;

  private Faults() {}

  /// That the process was killed. Whatever it does afterwards on the disk is not done.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// What a command came to.
  ///
  /// @param shell absent where it was killed
  /// @param steps how many changes of the disk it began
  record Ended(java.util.Optional<Shell> shell, int steps) {}

  /// Called before each change.
  public static void step() throws IOException {
    int now = STEPS.incrementAndGet();
    if (kills && now >= at) {
      throw new Killed();
    }
    if (!kills && now == at) {
      throw new FileSystemException("disk", null, "No space left on device");
    }
  }

  /// @param moment the change that fails, counted from one
  /// @param kill whether the process is killed before it rather than told that it failed
  static Ended run(int moment, boolean kill, String... arguments) {
    STEPS.set(0);
    at = moment;
    kills = kill;
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ClassLoader usual = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(PROGRAM.getClassLoader()); // as jte looks it up
    try {
      int code =
          (int)
              PROGRAM
                  .getMethod(
                      "run",
                      java.io.Reader.class,
                      PrintWriter.class,
                      PrintWriter.class,
                      String[].class)
                  .invoke(
                      null,
                      new StringReader(""),
                      new PrintWriter(out),
                      new PrintWriter(err),
                      arguments);
      return new Ended(
          java.util.Optional.of(new Shell(code, out.toString(), err.toString())), STEPS.get());
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Killed) {
        return new Ended(java.util.Optional.empty(), STEPS.get());
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException odd) {
      throw new IllegalStateException(odd);
    } finally {
      Thread.currentThread().setContextClassLoader(usual);
    }
  }

  private static final Class<?> PROGRAM = program();

  private static Class<?> program() {
    try {
      return new Loader().loadClass("precept.cli.Main");
    } catch (ClassNotFoundException odd) {
      throw new IllegalStateException(odd);
    }
  }

  private static final class Loader extends ClassLoader {
    Loader() {
      super(Faults.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        boolean own =
            name.matches("(precept|gg\\.jte)\\..*") && !name.startsWith(Faults.class.getName());
        return known != null ? known : own ? defined(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream found = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (found == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = found.readAllBytes();
        byte[] code = name.startsWith("precept.disk.") ? stepping(bytes) : bytes;
        return defineClass(name, code, 0, code.length);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static byte[] stepping(byte[] bytes) {
      ClassFile file = ClassFile.of();
      return file.transformClass(
          file.parse(bytes),
          ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                && call.owner().asInternalName().startsWith("java/nio/")
                && CHANGING.contains(call.name().stringValue())) {
              code.invokestatic(
                  ClassDesc.of(Faults.class.getName()),
                  "step",
                  MethodTypeDesc.of(ConstantDescs.CD_void));
            }
            code.with(element);
          }));
    }
  }
}
