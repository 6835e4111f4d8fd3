package precept;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;

/// The schemas that the program's JSON is held to.
public final class Schemas {
  private static final Path FOLDER = Path.of("src", "main", "resources", "precept", "schemas");

  private Schemas() {}

  public static Schema of(String document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Disk.text(FOLDER.resolve(document + ".json")), InputFormat.JSON);
  }
}
