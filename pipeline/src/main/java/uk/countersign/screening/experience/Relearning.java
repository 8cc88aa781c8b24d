package uk.countersign.screening.experience;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;
import uk.countersign.experience.OwnExample;
import uk.countersign.experience.OwnExamples;
import uk.countersign.experience.OwnReaders;
import uk.countersign.school.Schools;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.screening.meaning.Lesson;
import uk.countersign.screening.meaning.Lesson.Learnt;
import uk.countersign.screening.meaning.Limit;

/** Has a school's reader learn in the background, and proposes it with its figures. Nothing counts by that alone. */
@Component
class Relearning implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Relearning.class);
    static final String FALLS = "It would lose more than the policy allows: ";

    private final Database database;
    private final AuditLog audit;
    private final Schools schools;
    private final SchoolPolicies policies;
    private final OwnExamples examples;
    private final OwnReaders readers;
    private final Learner learner;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "learning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    Relearning(
            Database database,
            AuditLog audit,
            Schools schools,
            SchoolPolicies policies,
            OwnExamples examples,
            OwnReaders readers,
            Learner learner) {
        this.database = database;
        this.audit = audit;
        this.schools = schools;
        this.policies = policies;
        this.examples = examples;
        this.readers = readers;
        this.learner = learner;
    }

    /** Whether the school's reader is learning now. */
    boolean running(String schoolId) {
        return running.contains(schoolId);
    }

    /** Whether it was to learn, and could not. */
    boolean failed(String schoolId) {
        return failed.contains(schoolId);
    }

    /** Begins, unless it is learning already. */
    void begin(String schoolId, Actor actor) {
        if (running.add(schoolId)) {
            failed.remove(schoolId);
            background.execute(() -> {
                try {
                    learn(schoolId, actor);
                } catch (Learner.NothingLearnt | RuntimeException e) {
                    failed.add(schoolId);
                    LOG.warn(
                            "School {}: its reader could not learn: {}",
                            schoolId,
                            e.getClass().getSimpleName());
                } finally {
                    running.remove(schoolId);
                }
            });
        }
    }

    private void learn(String schoolId, Actor actor) throws Learner.NothingLearnt {
        var policy = policies.of(schools.get(schoolId));
        var own = examples.of(schoolId);
        var learnt = learner.learn(new Lesson(texts(own), Limit.of(policy.pack(), policy.chosen())));
        database.inTransaction(() -> propose(schoolId, own, learnt, actor));
    }

    private void propose(String schoolId, List<OwnExample> own, Learnt learnt, Actor actor) {
        audit.takeTurn(schoolId);
        var kept = new HashSet<>(examples.of(schoolId));
        if (!kept.containsAll(own)) {
            // Somebody had them forgotten meanwhile: nothing that was learnt from them is proposed.
            return;
        }
        int version = readers.propose(
                schoolId,
                new OwnReaders.Learnt(learnt.weights(), learnt.base(), own.size(), JsonText.write(learnt.figures())),
                actor);
        var falling = learnt.figures().falling();
        if (!falling.isEmpty()) {
            readers.refuse(schoolId, version, FALLS + String.join(", ", falling), Actor.COUNTERSIGN);
        }
    }

    /** What was written for one draft is in one half. */
    private static List<Lesson.Text> texts(List<OwnExample> own) {
        Map<String, Boolean> second = new HashMap<>();
        return own.stream()
                .map(example -> new Lesson.Text(
                        example.label(),
                        example.text(),
                        second.computeIfAbsent(example.draftId(), draft -> second.size() % 2 == 1)))
                .toList();
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
