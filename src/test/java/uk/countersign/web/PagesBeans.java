package uk.countersign.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.media.MediaStore;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.school.Schools;
import uk.countersign.school.SignInRulings;

/** What tests of the pages have of their own. */
@TestConfiguration(proxyBeanMethods = false)
class PagesBeans {

    @Bean
    Oakfield oakfield(
            Database database,
            Schools schools,
            SignInRulings rulings,
            Members members,
            Channels channels,
            PasswordEncoder passwords) {
        return new Oakfield(database, schools, rulings, members, channels, passwords);
    }

    @Bean
    OakfieldDrafts oakfieldDrafts(
            Database database,
            Drafts drafts,
            DraftClaims claims,
            Revisions revisions,
            Findings findings,
            MediaStore media,
            Members members,
            Clock clock) {
        return new OakfieldDrafts(database, drafts, claims, revisions, findings, media, members, clock);
    }

    @Bean
    ApplicationRunner oakfieldOpens(Oakfield oakfield) {
        return arguments -> oakfield.open();
    }

    /** Gives each application that a test starts an empty data folder, and nothing that works by itself. */
    static final class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var data = Files.createTempDirectory("countersign-pages");
                TestPropertyValues.of(
                                "countersign.data=" + data,
                                "countersign.secrets.key-file=" + data.resolve("secrets.key"),
                                "spring.quartz.auto-startup=false")
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
