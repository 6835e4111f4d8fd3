package precept.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Work on several things that know nothing of each other, on all cores at once.
final class SideBySide {
  private SideBySide() {}

  /// What the work comes to for each, in their order. Where some of it fails, it fails as the first
  /// of them did.
  static <T, R> List<R> each(List<T> items, Function<T, R> work) {
    int cores = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(1, cores), DeepStack::thread)) {
      List<CompletableFuture<R>> begun =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), workers))
              .toList();
      return begun.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }
}
