package uk.countersign;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import uk.countersign.screening.cli.ScreenCommand;

/** The program: a command, when the first argument is one's name, or the application. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Countersign {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("screen")) {
            // Neither web server nor database: a line in, a line out.
            var arguments = List.of(args).subList(1, args.length);
            System.exit(new ScreenCommand(Clock.systemUTC()).run(arguments, System.in, System.out, System.err));
        }
        SpringApplication.run(Countersign.class, args);
    }
}
