package uk.countersign.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.countersign.Countersign;
import uk.countersign.sandbox.Sandbox;

/** The whole application in this process, on a folder of its own, with the sandbox for the platforms. */
record RunningApplication(ConfigurableApplicationContext context, Sandbox sandbox) implements AutoCloseable {

    static RunningApplication start(Path folder, List<String> settings) {
        return start(folder, settings, context -> {});
    }

    static RunningApplication start(
            Path folder, List<String> settings, ApplicationContextInitializer<GenericApplicationContext> changes) {
        var sandbox = Sandbox.start(0, folder.resolve("sandbox"));
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--countersign.data=" + folder.resolve("record"),
                "--countersign.secrets.key-file=" + folder.resolve("record.key"),
                "--countersign.intake.folder=" + folder.resolve("shared"),
                "--countersign.platforms.x.base-url=" + sandbox.url() + "/x",
                "--countersign.platforms.facebook.base-url=" + sandbox.url() + "/graph",
                "--countersign.platforms.instagram.base-url=" + sandbox.url() + "/graph"));
        arguments.addAll(settings);
        var context = new SpringApplicationBuilder(Countersign.class)
                .initializers(changes)
                .run(arguments.toArray(String[]::new));
        return new RunningApplication(context, sandbox);
    }

    <T extends Object> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI sandboxUrl() {
        return sandbox.url();
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
    }
}
