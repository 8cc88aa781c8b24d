package uk.countersign.screening.batch;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftsScreened;

/** Screens all that waits, claim by claim. */
@Service
public class ScreeningRun {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRun.class);

    private final JobOperator operator;
    private final ScreeningJob job;
    private final DraftClaims claims;
    private final Database database;
    private final ScreeningSettings settings;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ScreeningRun(
            JobOperator operator,
            ScreeningJob job,
            DraftClaims claims,
            Database database,
            ScreeningSettings settings,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.operator = operator;
        this.job = job;
        this.claims = claims;
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Screens until nothing waits, or something is wrong with this machine. Gives how many drafts were claimed. */
    public int run() {
        database.inTransaction(() -> {
            claims.giveBackExpiredClaims();
        });
        var screened = 0;
        for (var claimed = once(); claimed > 0; claimed = once()) {
            screened += claimed;
        }
        return screened;
    }

    private int once() {
        var owner = ids.next();
        var leaseUntil = clock.instant().plus(settings.lease());
        var claimed = database.inTransaction(() -> claims.claim(owner, leaseUntil, settings.atOnce()));
        if (claimed.isEmpty()) {
            return 0;
        }
        var status = BatchStatus.UNKNOWN;
        int givenBack;
        try {
            status = launch(owner);
        } finally {
            givenBack = database.inTransaction(() -> claims.giveBack(owner));
        }
        events.publishEvent(new DraftsScreened(claimed.size() - givenBack));
        if (status != BatchStatus.COMPLETED) {
            LOG.error("A screening run ended as {}; {} drafts wait for the next one", status, givenBack);
            return 0;
        }
        return claimed.size();
    }

    private BatchStatus launch(String owner) {
        try {
            // A fresh id for each launch: what was left behind by a killed one is taken up by its drafts' claims.
            var parameters = new JobParametersBuilder().addString("run", owner).toJobParameters();
            return operator.start(job.of(owner), parameters).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException("The screening job could not be started", e);
        }
    }
}
