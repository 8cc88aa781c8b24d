package uk.countersign.setup;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.school.Members;
import uk.countersign.school.OneTimeLinks;

/** While nobody is a member, prints at each start the link by which the set-up is opened; the last one printed works. */
@Component
class FirstStart {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Members members;
    private final OneTimeLinks links;
    private final Database database;
    private final Environment environment;
    private final String sample;
    private final String publicUrl;

    FirstStart(
            Members members,
            OneTimeLinks links,
            Database database,
            Environment environment,
            @Value("${countersign.sample.folder:}") String sample,
            @Value("${countersign.public-url:}") String publicUrl) {
        this.members = members;
        this.links = links;
        this.database = database;
        this.environment = environment;
        this.sample = sample;
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!sample.isBlank() || !members.isEmpty()) {
            return;
        }
        var token = database.inTransaction(() -> links.forSetUp(LIFETIME));
        // On the console, not in the log: whoever reads the log later shall not find a way in.
        System.out.printf("""

                Countersign is running, and nobody is a member yet.
                Open this link in a browser to set it up. It works once, until this time tomorrow:

                  %s/set-up/%s

                A lost link is no harm: start the program again and it prints another.

                """, base(), token);
        System.out.flush();
    }

    private String base() {
        return publicUrl.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : publicUrl.replaceFirst("/+$", "");
    }
}
