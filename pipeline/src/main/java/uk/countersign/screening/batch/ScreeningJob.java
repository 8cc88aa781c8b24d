package uk.countersign.screening.batch;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.stereotype.Component;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;

/**
 * The job that takes the drafts of one claim through all steps. A step works outside of any transaction, so that slow
 * files keep nobody waiting, and writes each chunk in one; the claim, not the job's own record, is what a restart goes
 * by. A draft that fails is skipped into quarantine and stops no other.
 */
@Component
class ScreeningJob {

    private final JobRepository repository;
    private final Database database;
    private final AuditLog audit;
    private final DraftClaims claims;
    private final ScreeningSteps steps;
    private final ScreeningSettings settings;
    private final Clock clock;

    ScreeningJob(
            JobRepository repository,
            Database database,
            AuditLog audit,
            DraftClaims claims,
            ScreeningSteps steps,
            ScreeningSettings settings,
            Clock clock) {
        this.repository = repository;
        this.database = database;
        this.audit = audit;
        this.claims = claims;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** The job for what that owner has claimed. */
    Job of(String owner) {
        var inOrder = steps.inOrder();
        var job = new JobBuilder("screening", repository).start(step(inOrder.get(0), owner));
        inOrder.stream().skip(1).forEach(step -> job.next(step(step, owner)));
        return job.build();
    }

    private <O extends DraftStep.Worked> Step step(DraftStep<O> step, String owner) {
        var quarantine = new Quarantine<O>(database, claims, owner, step.name());
        return new StepBuilder(step.name(), repository)
                .<Draft, O>chunk(settings.chunk())
                .transactionManager(new ResourcelessTransactionManager())
                .reader(new ClaimedDrafts(claims, owner))
                .processor(draft -> work(step, draft))
                .writer(writing(step, owner))
                .faultTolerant()
                .skipPolicy(quarantine)
                .skipListener(quarantine)
                .build();
    }

    private static <O extends DraftStep.Worked> O work(DraftStep<O> step, Draft draft) {
        try {
            return step.process(draft);
        } catch (StackOverflowError tooDeep) {
            // The draft's fault, unlike every other error: it must not stop those behind it again and again.
            throw new IllegalStateException("Draft " + draft.id() + " is nested too deeply", tooDeep);
        }
    }

    private <O extends DraftStep.Worked> ItemWriter<O> writing(DraftStep<O> step, String owner) {
        return chunk -> database.inTransaction(() -> {
            audit.takeTurns(chunk.getItems().stream()
                    .map(result -> result.draft().schoolId())
                    .toList());
            var leaseUntil = clock.instant().plus(settings.lease());
            for (O result : chunk) {
                if (claims.renew(result.draft(), owner, leaseUntil)) {
                    step.write(result, owner);
                }
            }
        });
    }
}
