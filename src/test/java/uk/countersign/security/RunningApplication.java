package uk.countersign.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import uk.countersign.Countersign;

/** The whole application on a free port, on a record of its own, with two schools in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Countersign.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningApplicationBeans.class, TestSchools.class, TestPages.class})
@ContextConfiguration(initializers = TestDataFolder.class)
public @interface RunningApplication {}
