package uk.countersign;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.database.Database;
import uk.countersign.database.DatabaseSettings;
import uk.countersign.database.Dialect;
import uk.countersign.draft.DraftClaims;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Sending;

/** Opens what is kept: the record and the media beside it. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    Clock clock() {
        // The record keeps milliseconds; a clock that shows no more makes what is written equal to what is read.
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean(destroyMethod = "close")
    OneProcess oneProcess(RecordSettings settings) {
        return OneProcess.on(settings.data());
    }

    /** Opened under the lock of the data folder: claims are ended at start as if nobody else could hold one. */
    @Bean
    DatabaseSettings databaseSettings(RecordSettings settings, OneProcess lock) {
        var database = settings.database();
        if (!database.url().isEmpty()) {
            return new DatabaseSettings(database.url(), database.user(), database.password(), database.connections());
        }
        var file = settings.data().resolve("countersign.db").toAbsolutePath();
        return new DatabaseSettings("jdbc:sqlite:" + file, "", "", database.connections());
    }

    @Bean
    MediaStore mediaStore(RecordSettings settings) {
        return new MediaStore(settings.data().resolve("media"));
    }

    /** A SQLite file is this process's alone: whatever was claimed before it started is nobody's now. */
    @Bean
    InitializingBean claimsOfTheDead(Database database, DraftClaims drafts, Sending posts) {
        return () -> {
            if (database.dialect() == Dialect.SQLITE) {
                database.inTransaction(() -> {
                    drafts.giveBackAll();
                    posts.endAllClaims();
                });
            }
        };
    }
}
