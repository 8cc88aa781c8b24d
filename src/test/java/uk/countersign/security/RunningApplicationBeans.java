package uk.countersign.security;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests of the running application have of their own: a clock that they can move, and the schools. */
@TestConfiguration(proxyBeanMethods = false)
class RunningApplicationBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    ApplicationRunner schoolsOpen(TestSchools schools) {
        return arguments -> schools.open();
    }
}
