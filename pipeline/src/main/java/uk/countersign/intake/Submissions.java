package uk.countersign.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Submitted;
import uk.countersign.draft.Titles;
import uk.countersign.school.Membership;
import uk.countersign.school.School;
import uk.countersign.school.Schools;

/** Takes drafts in. A draft with problems is taken in all the same: it is kept, and its author is told. */
@Service
public class Submissions {

    private final Database database;
    private final Drafts drafts;
    private final Schools schools;
    private final SubmissionRules rules;
    private final ApplicationEventPublisher events;

    Submissions(
            Database database,
            Drafts drafts,
            Schools schools,
            SubmissionRules rules,
            ApplicationEventPublisher events) {
        this.database = database;
        this.drafts = drafts;
        this.schools = schools;
        this.rules = rules;
        this.events = events;
    }

    /** What is wrong with a submission that its sender can still mend. */
    public List<FieldProblem> check(String schoolId, Submission submission) {
        return rules.problems(schools.get(schoolId), submission.text(), submission.channels(), submission.publishAt());
    }

    /** Takes a draft in; one that came before under the same key is given back as it stands. */
    public Drafts.Received receive(Membership author, Actor actor, Submission submission) {
        var draft = prepare(author.schoolId(), author.member().id(), submission);
        var received = database.inTransaction(() -> drafts.receive(draft, actor));
        if (received.isNew()) {
            events.publishEvent(
                    new DraftReceived(author.schoolId(), received.draft().id()));
        }
        return received;
    }

    /** A submission as it would be taken in. */
    public NewDraft prepare(String schoolId, String authorId, Submission submission) {
        return new NewDraft(
                schoolId,
                authorId,
                submission.source(),
                title(submission),
                submitted(schools.get(schoolId), submission),
                submission.idempotencyKey(),
                submission.delivery());
    }

    private Submitted submitted(School school, Submission submission) {
        var problems = new ArrayList<>(submission.problems());
        check(school.id(), submission).forEach(problem -> problems.add(problem.message()));
        return new Submitted(
                Titles.cut(submission.text(), SubmissionRules.LONGEST_TEXT),
                submission.category(),
                rules.usable(school, submission.channels()),
                submission.publishAt(),
                submission.pictured(),
                submission.credit(),
                submission.files(),
                problems);
    }

    private static String title(Submission submission) {
        return submission.title().isBlank() ? Titles.of(submission.text()) : submission.title();
    }
}
