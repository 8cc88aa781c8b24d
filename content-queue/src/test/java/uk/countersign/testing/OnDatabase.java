package uk.countersign.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.countersign.database.Dialect;

/**
 * Gives the tests of a class, and of the classes in it, a {@link RecordFixture} or a {@link SampleRecord}: a fresh
 * database for each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RecordExtension.class)
public @interface OnDatabase {
    Dialect value();
}
