package uk.countersign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application's main class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Countersign {

    public static void main(String[] args) {
        SpringApplication.run(Countersign.class, args);
    }
}
