package uk.countersign.screening.experience;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Content;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Severity;
import uk.countersign.experience.OwnExample;
import uk.countersign.experience.OwnExamples;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.meaning.Family;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;

/**
 * Takes examples from decisions: a text that was returned or rejected where something of a family was found, and one
 * that was approved in spite of it. The main text only, without names; nothing where somebody appears who must not
 * appear anywhere.
 */
@Component
public class Lessons {

    /** Characters; less says nothing of what is meant. */
    private static final int SHORTEST = 20;

    /** Characters; more is no post. */
    private static final int LONGEST = 10_000;

    private final Database database;
    private final AuditLog audit;
    private final Decisions decisions;
    private final Revisions revisions;
    private final Findings findings;
    private final SchoolContexts contexts;
    private final OwnExamples examples;

    Lessons(
            Database database,
            AuditLog audit,
            Decisions decisions,
            Revisions revisions,
            Findings findings,
            SchoolContexts contexts,
            OwnExamples examples) {
        this.database = database;
        this.audit = audit;
        this.decisions = decisions;
        this.revisions = revisions;
        this.findings = findings;
        this.contexts = contexts;
        this.examples = examples;
    }

    /** Learns from the latest decision on a draft. In a transaction of its own: no decision waits for it or fails by it. */
    public void after(Draft draft, Actor actor) {
        latest(draft).ifPresent(decision -> {
            var label = label(decision);
            var text = label.isPresent() ? text(draft.schoolId(), decision.revisionId()) : Optional.<String>empty();
            if (text.isEmpty() && decision.kind() != Decision.Kind.UNDO) {
                return;
            }
            database.inTransaction(() -> {
                audit.takeTurn(draft.schoolId());
                if (latest(draft).filter(decision::equals).isEmpty()) {
                    return;
                }
                if (label.isPresent() && text.isPresent()) {
                    examples.take(draft.schoolId(), draft.id(), decision.revisionId(), label.get(), text.get(), actor);
                } else {
                    examples.drop(draft.schoolId(), draft.id(), decision.revisionId(), actor);
                }
            });
        });
    }

    private Optional<Decision> latest(Draft draft) {
        var all = decisions.on(draft.id()).stream()
                .filter(decision -> decision.kind() != Decision.Kind.OFFER && decision.kind() != Decision.Kind.LIFT)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Optional<String> label(Decision decision) {
        if (decision.kind() == Decision.Kind.UNDO) {
            return Optional.empty();
        }
        var family = family(findings.of(decision.revisionId()));
        return switch (decision.kind()) {
            case APPROVE, AGREE -> family.map(any -> OwnExample.FIT);
            case RETURN, REJECT -> family.map(Family::label);
            default -> Optional.empty();
        };
    }

    /** The family of the gravest finding in the main text; none where something graver was found that has no family. */
    private static Optional<Family> family(List<RecordedFinding> gravestFirst) {
        for (var recorded : gravestFirst) {
            var severity = recorded.finding().severity();
            var family = Family.ofRule(recorded.finding().rule());
            if (counts(severity) && family.isPresent() && inText(recorded.finding())) {
                boolean graver = gravestFirst.stream()
                        .anyMatch(other -> other.finding().severity().compareTo(severity) < 0
                                && counts(other.finding().severity()));
                return graver ? Optional.empty() : family;
            }
        }
        return Optional.empty();
    }

    private static boolean counts(Severity severity) {
        return severity == Severity.BLOCK || severity == Severity.CONFIRM || severity == Severity.WARN;
    }

    private static boolean inText(Finding finding) {
        return finding.place().equals(Place.TEXT);
    }

    private Optional<String> text(String schoolId, String revisionId) {
        var context = contexts.of(schoolId);
        return revisions
                .get(revisionId)
                .content()
                .filter(content -> content.written().length() <= LONGEST)
                .flatMap(content -> text(context, content));
    }

    private static Optional<String> text(SchoolContext context, Content content) {
        var sightings = context.roll().in(Passage.of(Place.TEXT, content.written()));
        boolean hidden = sightings.stream()
                        .flatMap(sighting -> sighting.who().stream())
                        .anyMatch(who -> who.person().neverPublish())
                || content.pictured().stream()
                        .flatMap(name -> context.roll().named(name).stream())
                        .anyMatch(who -> who.person().neverPublish());
        return hidden
                ? Optional.empty()
                : Optional.of(Nameless.of(
                                content.written(),
                                sightings.stream().map(Sighting::span).toList()))
                        .filter(text -> text.length() >= SHORTEST);
    }
}
