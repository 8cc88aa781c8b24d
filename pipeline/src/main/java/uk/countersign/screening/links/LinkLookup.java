package uk.countersign.screening.links;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Finding;
import uk.countersign.screening.Reading;
import uk.countersign.screening.detail.Link;
import uk.countersign.screening.links.LinkProbe.Answer;

/** Whether the links of a draft lead anywhere, where that may be looked up. Bounded in links and in time. */
@Component
public class LinkLookup {

    private static final int MOST_LINKS = 5;
    private static final String DEAD =
            "Nothing could be found at this address when we looked. Open it yourself, and mend or leave out the link.";
    private static final String NO_SUCH_NAME =
            "No website has this name, as far as we could find out. Check the spelling, or leave out the link.";

    private final Optional<LinkProbe> probe;
    private final Duration timeout;

    @Autowired
    LinkLookup(LinkLookupSettings settings) {
        this(
                settings.enabled() ? Optional.of(new LinkProbe(settings.timeout())) : Optional.empty(),
                settings.timeout());
    }

    LinkLookup(Optional<LinkProbe> probe, Duration timeout) {
        this.probe = probe;
        this.timeout = timeout;
    }

    /** One that looks, whatever the settings of a running program. */
    public static LinkLookup within(Duration timeout) {
        return new LinkLookup(Optional.of(new LinkProbe(timeout)), timeout);
    }

    /** One that never looks. */
    public static LinkLookup off() {
        return new LinkLookup(Optional.empty(), Duration.ZERO);
    }

    /** What could not be opened. Slow: never in a transaction, nor while somebody types. */
    public List<Finding> of(Reading reading) {
        var rule = reading.rule("dead-link");
        if (probe.isEmpty() || rule.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        Link.in(reading.text()).stream()
                .filter(link -> link.scheme().isEmpty() || link.scheme().startsWith("http"))
                .limit(MOST_LINKS)
                .forEach(link -> {
                    var answer = ask(probe.get(), reading.text().words(link.span()));
                    if (answer == Answer.GONE || answer == Answer.NOBODY) {
                        findings.add(rule.get()
                                .at(reading.text(), link.span(), answer == Answer.GONE ? DEAD : NO_SUCH_NAME));
                    }
                });
        return findings;
    }

    /** On a thread of its own: looking a name up cannot be interrupted and ignores the call's own time-out. */
    private Answer ask(LinkProbe links, String address) {
        var task = new FutureTask<>(() -> links.ask(address));
        var thread = new Thread(task, "link-lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        } catch (ExecutionException | TimeoutException failed) {
            return Answer.UNKNOWN;
        } finally {
            task.cancel(true);
        }
    }
}
