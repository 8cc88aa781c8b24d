package uk.countersign.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.post.Post;

/** Tells what happened to a draft and its posts, oldest first. */
@Component
class Histories {

    /** Steps of the machinery, and decisions: those are told with their notes. */
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "draft.claimed",
            "draft.unclaimed",
            "draft.approved",
            "draft.returned",
            "draft.rejected",
            "draft.undone",
            "draft.lifted",
            "draft.revised",
            "post.sending");

    private final AuditLog audit;
    private final Decisions decisions;

    Histories(AuditLog audit, Decisions decisions) {
        this.audit = audit;
        this.decisions = decisions;
    }

    List<HistoryLine> of(Draft draft, List<Post> posts, Times times) {
        var ofDraft = audit.about(draft.schoolId(), "draft:" + draft.id()).stream()
                .filter(entry -> !TOLD_OTHERWISE.contains(entry.action()))
                .map(entry -> line(entry, AuditWords.whatOfIt(entry), times));
        var ofPosts = posts.stream()
                .flatMap(post -> audit.about(draft.schoolId(), "post:" + post.id()).stream()
                        .filter(entry -> !TOLD_OTHERWISE.contains(entry.action()))
                        .map(entry -> line(
                                entry,
                                AuditWords.what(entry) + " (" + post.platform().label() + ")",
                                times)));
        var decided = decisions.on(draft.id()).stream()
                .map(decision -> new HistoryLine(
                        decision.decidedAt(), times.said(decision.decidedAt()), words(decision), decision.note()));
        return Stream.of(ofDraft, ofPosts, decided)
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(HistoryLine::at))
                .toList();
    }

    private static HistoryLine line(AuditEntry entry, String words, Times times) {
        return new HistoryLine(entry.at(), times.said(entry.at()), entry.actor() + " " + words, "");
    }

    static String words(Decision decision) {
        return switch (decision.kind()) {
            case APPROVE -> "Countersigned by " + decision.member();
            case RETURN -> decision.member() + " returned it";
            case REJECT -> decision.member() + " rejected it";
            case OFFER -> decision.member() + " signed wording of their own";
            case AGREE -> decision.member() + " agreed to the wording and signed";
            case LIFT -> decision.member() + " lifted what stopped it";
            case UNDO -> decision.member() + " took the signature back";
        };
    }
}
