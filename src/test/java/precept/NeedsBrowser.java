package precept;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/// On a machine without a browser the tests of such a class are skipped, which is said aloud.
@EnabledIf(value = "precept.Browser#isInstalled", disabledReason = Browser.ABSENT)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsBrowser {}
