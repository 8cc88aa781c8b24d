package uk.countersign.reminders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.intake.FieldProblem;
import uk.countersign.intake.SubmissionRules;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.recurring.Rhythm;
import uk.countersign.recurring.Wording;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.Schools;

/** Writes, changes and ends recurring posts. Whoever writes one last is the author of its drafts. */
@Service
public class RecurringWriting {

    private final Database database;
    private final RecurringPosts recurring;
    private final RecurringUpkeep upkeep;
    private final RecurringDates dates;
    private final Schools schools;
    private final SubmissionRules rules;
    private final Clock clock;

    RecurringWriting(
            Database database,
            RecurringPosts recurring,
            RecurringUpkeep upkeep,
            RecurringDates dates,
            Schools schools,
            SubmissionRules rules,
            Clock clock) {
        this.database = database;
        this.recurring = recurring;
        this.upkeep = upkeep;
        this.dates = dates;
        this.schools = schools;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is wrong with it, for whoever writes it; empty when nothing is. */
    public List<FieldProblem> problems(String schoolId, Wording wording, Rhythm rhythm) {
        var problems = new ArrayList<>(
                rules.problems(schools.get(schoolId), wording.text(), wording.channels(), Optional.empty()));
        if (wording.text().isBlank()) {
            problems.add(new FieldProblem("text", "Write what the post should say."));
        }
        if (rhythm.until().filter(rhythm.from()::isAfter).isPresent()) {
            problems.add(new FieldProblem("until", "The last day is before the first. Choose a later one."));
        } else if (dates.after(clock.instant(), schoolId, rhythm, 1).isEmpty()) {
            problems.add(new FieldProblem(
                    "until",
                    rhythm.days() == Rhythm.Days.TERM_TIME
                            ? "No such day is to come in the terms that the school’s calendar knows."
                            : "No such day is to come. Choose other days, or a later last one."));
        }
        return problems;
    }

    /** Writes a new one without problems; its first drafts are there when this returns. */
    public RecurringPost add(Membership who, Actor actor, Wording wording, Rhythm rhythm) {
        mustWrite(who);
        var added = database.inTransaction(() -> recurring.add(who.schoolId(), wording, rhythm, actor));
        upkeep.run(who.schoolId());
        return added;
    }

    /** Writes one anew. False when somebody else has changed or ended it meanwhile. */
    public boolean change(Membership who, Actor actor, RecurringPost before, Wording wording, Rhythm rhythm) {
        mustChange(who, before);
        return keeping(before, database.inTransaction(() -> recurring.change(before, wording, rhythm, actor)));
    }

    /** Ends one; what has not gone out is withdrawn when this returns. False when it has ended already. */
    public boolean end(Membership who, Actor actor, RecurringPost post) {
        mustChange(who, post);
        return keeping(post, database.inTransaction(() -> recurring.end(post, actor)));
    }

    /** Whether the member may change or end it. */
    public static boolean mayChange(Membership who, RecurringPost post) {
        return who.schoolId().equals(post.schoolId())
                && (who.has(Role.APPROVER)
                        || (who.has(Role.SUBMITTER) && who.member().id().equals(post.authorId())));
    }

    private boolean keeping(RecurringPost post, boolean done) {
        if (done) {
            upkeep.run(post.schoolId());
        }
        return done;
    }

    private static void mustWrite(Membership who) {
        if (!who.has(Role.SUBMITTER) && !who.has(Role.APPROVER)) {
            throw new IllegalArgumentException("This member may not write recurring posts");
        }
    }

    private static void mustChange(Membership who, RecurringPost post) {
        if (!mayChange(who, post)) {
            throw new IllegalArgumentException("This member may not change this recurring post");
        }
    }
}
