package precept.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import precept.cohort.Row;
import precept.cohort.Table;
import precept.disk.LongFile;
import precept.model.Mapping;
import precept.table.CsvTable;
import precept.table.JsonTable;

/// A file of patients, opened: what it is by its ending, what its letters are by its first bytes or
/// by the mapping. Bytes that are no letters become a sign that no cell may have.
final class PatientsFile implements AutoCloseable {
  private final Path path;
  private final LongFile bytes;
  private final Table table;

  enum Kind {
    CSV,
    TSV,
    JSONL
  }

  private PatientsFile(Path path, LongFile bytes, Table table) {
    this.path = path;
    this.bytes = bytes;
    this.table = table;
  }

  static boolean isStream(Path path) {
    return path.toString().equals("-");
  }

  /// @param typed what is piped in
  /// @throws precept.disk.DiskFailure where it cannot be read
  static PatientsFile open(Path path, Kind kind, Mapping mapping, Reader typed) {
    if (isStream(path) && !mapping.encoding().equals(Mapping.PLAIN.encoding())) {
      throw new Unable("what is piped in is UTF-8: name a file of another encoding");
    }
    LongFile bytes = isStream(path) ? LongFile.empty() : LongFile.open(path);
    try {
      Reader reader = isStream(path) ? typed : reader(bytes, Charset.forName(mapping.encoding()));
      return new PatientsFile(path, bytes, table(path, kind, mapping, reader));
    } catch (IOException | UncheckedIOException failure) {
      throw new Unable(path + " cannot be read");
    }
  }

  private static Table table(Path path, Kind kind, Mapping mapping, Reader reader) {
    return switch (kind) {
      case JSONL -> JsonTable.of(reader);
      case CSV -> csv(path, reader, mapping.separator());
      case TSV -> csv(path, reader, '\t');
    };
  }

  private static Table csv(Path path, Reader reader, char separator) {
    return CsvTable.of(reader, separator)
        .orElseThrow(() ->
            new Unable(
                path + " has no header: its first line names the columns, each in quotes or none"));
  }

  /// By its ending.
  static Kind kind(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tsv")) {
      return Kind.TSV;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Kind.JSONL;
    }
    if (name.endsWith(".csv") || isStream(path)) {
      return Kind.CSV;
    }
    throw new Unable(
        path + ": what it is cannot be told by its ending: say --read csv, tsv or jsonl");
  }

  /// A byte-order mark says what follows, whatever else is said.
  private static Reader reader(InputStream bytes, Charset said) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(bytes, 3);
    byte[] first = stream.readNBytes(3);
    Charset charset = said;
    int mark = 0;
    if (first.length == 3
        && first[0] == (byte) 0xEF
        && first[1] == (byte) 0xBB
        && first[2] == (byte) 0xBF) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    }
    stream.unread(first, mark, first.length - mark);
    return new InputStreamReader(
        stream,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  Table table() {
    return table;
  }

  /// Every line, one after the other; how far it is, is shown on a terminal.
  ///
  /// @throws Unable where there is none
  void forEach(Common common, Consumer<Row> work) {
    Progress progress =
        new Progress(common.err(), !common.quiet() && Common.terminal().isPresent());
    long lines = 0;
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      work.accept(row.get());
      progress.at(++lines, bytes::share);
    }
    progress.end();
    if (lines == 0) {
      throw new Unable(path + " has no patients, only a header");
    }
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException done) {
      // All of it is read.
    }
  }
}
