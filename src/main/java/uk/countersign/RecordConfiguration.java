package uk.countersign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.database.DatabaseSettings;
import uk.countersign.media.MediaStore;

/** Opens what is kept: the record and the media beside it. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    Clock clock() {
        // The record keeps milliseconds; a clock that shows no more makes what is written equal to what is read.
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    DatabaseSettings databaseSettings(RecordSettings settings) {
        var database = settings.database();
        if (!database.url().isEmpty()) {
            return new DatabaseSettings(database.url(), database.user(), database.password(), database.connections());
        }
        try {
            var folder = Files.createDirectories(settings.data());
            return new DatabaseSettings(
                    "jdbc:sqlite:" + folder.resolve("countersign.db").toAbsolutePath(), "", "", database.connections());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder cannot be made. Choose another with countersign.data: " + settings.data(), e);
        }
    }

    @Bean
    MediaStore mediaStore(RecordSettings settings) {
        return new MediaStore(settings.data().resolve("media"));
    }
}
