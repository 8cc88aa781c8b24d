package uk.countersign.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each application that a test starts an empty data folder, and no clock: tests say when drafts are screened. */
final class TestDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("countersign-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            TestPropertyValues.of("countersign.data=" + folder, "spring.quartz.auto-startup=false")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application may still be closing; what it writes then stays behind and harms nobody. */
    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillInUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
