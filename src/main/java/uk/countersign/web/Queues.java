package uk.countersign.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.approval.DryRun;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Verdict;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Lays out a school's queue with few questions to the record, however long it is. */
@Component
class Queues {

    /** More than anybody reads at one sitting; what is left comes when these are decided. */
    private static final int SHOWN = 200;

    private static final int ALL = 100_000;

    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final Channels channels;
    private final DraftCards cards;
    private final DryRun dryRun;
    private final Clock clock;

    Queues(
            Drafts drafts,
            Revisions revisions,
            Findings findings,
            Channels channels,
            DraftCards cards,
            DryRun dryRun,
            Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.channels = channels;
        this.cards = cards;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    Queue of(SignedIn viewer) {
        var school = viewer.school();
        var waiting = in(school.id(), DraftState.AWAITING_APPROVAL);
        var blocked = in(school.id(), DraftState.NEEDS_CHANGES).stream()
                .filter(draft -> draft.verdict().filter(Verdict.BLOCK::equals).isPresent())
                .toList();
        var entries = entries(Stream.concat(waiting.stream(), blocked.stream()).toList(), dryRun.in(school.id()));
        Map<Group, List<Entry>> groups = entries.stream()
                .sorted(Comparator.comparing(Entry::rank)
                        .thenComparing(Entry::wanted)
                        .thenComparing(entry -> entry.draft().id()))
                .collect(Collectors.groupingBy(
                        entry -> entry.group(viewer.membership().member().id())));
        Map<String, Channel> known =
                channels.of(school.id()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var times = new Times(school.zone(), clock.instant());
        Function<Group, List<Entry>> all = group -> groups.getOrDefault(group, List.of());
        BiFunction<Group, Integer, List<DraftCard>> laidOut = (group, most) -> all.apply(group).stream()
                .limit(most)
                .map(entry -> cards.of(entry.draft(), entry.revision(), entry.findings(), known, times, entry.tried()))
                .toList();
        var judgement = laidOut.apply(Group.JUDGEMENT, SHOWN);
        var ready = laidOut.apply(Group.READY, SHOWN - judgement.size());
        var signable = Stream.concat(all.apply(Group.JUDGEMENT).stream(), all.apply(Group.READY).stream())
                .toList();
        return new Queue(
                judgement,
                ready,
                laidOut.apply(Group.OTHERS, SHOWN),
                laidOut.apply(Group.STOPPED, SHOWN),
                drafts.count(school.id(), DraftState.EXPIRED),
                signable.stream()
                        .map(Entry::wanted)
                        .filter(Instant.MAX::isAfter)
                        .min(Comparator.naturalOrder())
                        .map(times::past)
                        .orElse(""),
                signable.size() - judgement.size() - ready.size());
    }

    private List<Draft> in(String schoolId, DraftState state) {
        return drafts.list(new DraftQuery(schoolId, Optional.of(state), Optional.empty(), "", ALL));
    }

    private List<Entry> entries(List<Draft> found, DryRun.Trial trial) {
        var ids = found.stream().map(Draft::revisionId).toList();
        var revisionsById = revisions.byId(ids);
        var findingsById = findings.of(ids);
        List<Entry> entries = new ArrayList<>();
        for (var draft : found) {
            var revision = revisionsById.get(draft.revisionId());
            if (revision != null && revision.digest().isPresent()) {
                entries.add(new Entry(
                        draft,
                        revision,
                        findingsById.getOrDefault(revision.id(), List.of()),
                        revision.content().map(trial::of).orElse(List.of()),
                        revisions));
            }
        }
        return entries;
    }

    private enum Group {
        JUDGEMENT,
        READY,
        OTHERS,
        STOPPED
    }

    private record Entry(
            Draft draft,
            Revision revision,
            List<RecordedFinding> findings,
            List<DryRun.Answer> tried,
            Revisions revisions) {

        Severity gravity() {
            return findings.isEmpty() ? Severity.INFO : findings.get(0).severity();
        }

        /** What must be judged comes gravest first; all else in the order in which it goes out. */
        Severity rank() {
            return gravity().compareTo(Severity.CONFIRM) <= 0 ? gravity() : Severity.INFO;
        }

        /** When it is to go out; what has no time of its own comes last. */
        Instant wanted() {
            return revision.content().flatMap(content -> content.publishAt()).orElse(Instant.MAX);
        }

        Group group(String memberId) {
            if (tried.stream().anyMatch(answer -> !answer.refusals().isEmpty())) {
                return Group.STOPPED;
            }
            if (gravity() == Severity.BLOCK && (!isLiftable() || isBy(memberId))) {
                return Group.STOPPED;
            }
            if (isBy(memberId)) {
                return Group.OTHERS;
            }
            return gravity().compareTo(Severity.CONFIRM) <= 0 || !tried.stream().allMatch(DryRun.Answer::takes)
                    ? Group.JUDGEMENT
                    : Group.READY;
        }

        private boolean isLiftable() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.BLOCK)
                    .allMatch(finding -> finding.finding().finality() == Finding.Finality.LIFTABLE);
        }

        private boolean isBy(String memberId) {
            if (draft.authorId().equals(memberId) || revision.editorId().equals(memberId)) {
                return true;
            }
            // Only a draft that was changed can have other editors than its newest revision's.
            return revision.number() > 1 && revisions.editors(draft.id()).contains(memberId);
        }
    }
}
