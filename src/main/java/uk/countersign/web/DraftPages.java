package uk.countersign.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.approval.DryRun;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SecondReadings;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Verdict;
import uk.countersign.post.Posts;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.School;
import uk.countersign.screening.ReadingAge;
import uk.countersign.security.SignedIn;
import uk.countersign.web.DraftPage.Choice;
import uk.countersign.web.DraftPage.Wording;

/** Gathers all about one draft. */
@Component
class DraftPages {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final SecondReadings secondReadings;
    private final Decisions decisions;
    private final Posts posts;
    private final Channels channels;
    private final Names names;
    private final DraftCards cards;
    private final Histories histories;
    private final DryRun dryRun;
    private final Clock clock;

    DraftPages(
            Drafts drafts,
            Revisions revisions,
            Findings findings,
            SecondReadings secondReadings,
            Decisions decisions,
            Posts posts,
            Channels channels,
            Names names,
            DraftCards cards,
            Histories histories,
            DryRun dryRun,
            Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.secondReadings = secondReadings;
        this.decisions = decisions;
        this.posts = posts;
        this.channels = channels;
        this.names = names;
        this.cards = cards;
        this.histories = histories;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** The draft as this member sees it; nothing when it is another school's, or not the member's to read. */
    Optional<DraftPage> of(SignedIn viewer, String draftId) {
        return drafts.find(viewer.school().id(), draftId)
                .filter(new Permissions(viewer.membership())::read)
                .map(draft -> page(viewer, draft));
    }

    private DraftPage page(SignedIn viewer, Draft draft) {
        var school = viewer.school();
        var times = new Times(school.zone(), clock.instant());
        var revision = revisions.get(draft.revisionId());
        Map<String, Channel> known =
                channels.of(school.id()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var people = names.of(school.id());
        var found = findings.of(revision.id());
        var full = cards.of(draft, revision, found, known, times, tried(draft, revision));
        var reasons = new Permissions(viewer.membership()).readReasons(draft);
        var card = reasons ? full : cards.withoutReasons(full, revision, found, known);
        var made = decisions.on(draft.id());
        var sent = posts.of(draft.id());
        return new DraftPage(
                card,
                Standing.of(draft.state(), draft.verdict().orElse(Verdict.PASS)),
                reasons ? draft.reason() : "",
                revision.number(),
                revision.editorId().equals(draft.authorId())
                        ? ""
                        : people.getOrDefault(revision.editorId(), "somebody who has left"),
                signedBy(draft, made, times),
                readingAge(revision, found),
                revision.sentences().map(DraftPages::readBy).orElse(""),
                secondReadings.of(revision.id()).map(SecondReaderFigures::words).orElse(""),
                new ActionRules(viewer.membership(), draft, revision, revisions.editors(draft.id()), made).of(card),
                wording(revision, known, school),
                sent.stream()
                        .map(post -> PostLine.of(post, card.title(), true, false, known, people, times))
                        .map(line -> reasons ? line : line.withoutReason())
                        .toList(),
                histories.of(draft, sent, times).stream()
                        .map(line -> reasons ? line : line.withoutNote())
                        .toList());
    }

    /** Only of what may still go out. */
    private List<DryRun.Answer> tried(Draft draft, Revision revision) {
        return switch (draft.state()) {
            case AWAITING_APPROVAL, NEEDS_CHANGES, APPROVED ->
                revision.content()
                        .filter(content -> revision.digest().isPresent())
                        .map(dryRun.in(draft.schoolId())::of)
                        .orElse(List.of());
            case RECEIVED, SCREENING, QUARANTINED, EXPIRED, RELEASED, REJECTED, WITHDRAWN -> List.of();
        };
    }

    private static String readingAge(Revision revision, List<RecordedFinding> found) {
        if (found.stream().anyMatch(finding -> finding.finding().rule().equals("language"))) {
            return "";
        }
        var age = revision.content()
                .map(content -> ReadingAge.of(content.written()))
                .orElse(OptionalInt.empty());
        return age.isPresent() ? "Reading age: about " + age.getAsInt() : "";
    }

    private static String readBy(SentenceReading sentences) {
        return switch (sentences) {
            case OFF -> "Read by: the school’s rules, the word reader";
            case READ -> "Read by: the school’s rules, the word reader, the sentence reader";
            case SILENT ->
                "Read by: the school’s rules, the word reader. The sentence reader did not answer; the others read it";
        };
    }

    private static String signedBy(Draft draft, List<Decision> made, Times times) {
        if (draft.state() != DraftState.APPROVED && draft.state() != DraftState.RELEASED) {
            return "";
        }
        return made.stream()
                .filter(decision -> decision.kind() == Decision.Kind.APPROVE || decision.kind() == Decision.Kind.AGREE)
                .reduce((earlier, later) -> later)
                .map(decision -> "Countersigned by " + decision.member() + ", " + times.past(decision.decidedAt()))
                .orElse("");
    }

    private static Wording wording(Revision revision, Map<String, Channel> known, School school) {
        var submitted = revision.submitted();
        var chosen = submitted.channels();
        return new Wording(
                revision.id(),
                revision.content().map(content -> content.written()).orElse(submitted.text()),
                known.values().stream()
                        .sorted(Comparator.comparing(Channel::platform).thenComparing(Channel::id))
                        .map(channel -> new Choice(DraftCards.account(channel), chosen.contains(channel.id())))
                        .toList(),
                submitted
                        .publishAt()
                        .map(at -> LOCAL.format(LocalDateTime.ofInstant(at, school.zone())))
                        .orElse(""));
    }
}
