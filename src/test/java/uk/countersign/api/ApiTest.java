package uk.countersign.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import uk.countersign.security.RunningApplication;

/** The running application with two schools in it, and drafts that are screened when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningApplication
@Import({TestScreening.class, TestSending.class, Desk.class})
@interface ApiTest {}
