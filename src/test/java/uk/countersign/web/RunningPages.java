package uk.countersign.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import uk.countersign.Countersign;

/** The whole application on a free port, with the record of {@link Oakfield}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Countersign.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PagesBeans.class)
@ContextConfiguration(initializers = PagesBeans.DataFolder.class)
@interface RunningPages {}
