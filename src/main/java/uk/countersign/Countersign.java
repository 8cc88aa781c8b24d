package uk.countersign;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import uk.countersign.publishing.KeyCommand;
import uk.countersign.screening.cli.PolicyCommand;
import uk.countersign.screening.cli.ScreenCommand;

/** The program: a command, when the first argument is one's name, or the application. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Countersign {

    public static void main(String[] args) throws IOException {
        var arguments = Arrays.stream(args).skip(1).toList();
        switch (args.length == 0 ? "" : args[0]) {
            // None starts a web server or opens a database.
            case "screen" ->
                System.exit(new ScreenCommand(Clock.systemUTC()).run(arguments, System.in, System.out, System.err));
            case "policy" -> System.exit(PolicyCommand.run(arguments, System.out, System.err));
            case "key" -> System.exit(KeyCommand.run(arguments, System.out, System.err));
            default -> SpringApplication.run(Countersign.class, args);
        }
    }
}
