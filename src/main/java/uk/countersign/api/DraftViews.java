package uk.countersign.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Verdict;

/** Writes drafts as a member may see them. */
@Component
class DraftViews {

    private final Revisions revisions;
    private final Findings findings;

    DraftViews(Revisions revisions, Findings findings) {
        this.revisions = revisions;
        this.findings = findings;
    }

    DraftView of(Draft draft, Sight sight) {
        return of(List.of(draft), sight).get(0);
    }

    List<DraftView> of(List<Draft> drafts, Sight sight) {
        var ids = drafts.stream().map(Draft::revisionId).toList();
        var newest = revisions.byId(ids);
        var found = findings.of(ids);
        return drafts.stream()
                .flatMap(draft -> Optional.ofNullable(newest.get(draft.revisionId()))
                        .map(revision ->
                                view(draft, revision, found.getOrDefault(draft.revisionId(), List.of()), sight))
                        .stream())
                .toList();
    }

    private static DraftView view(Draft draft, Revision revision, List<RecordedFinding> found, Sight sight) {
        var submitted = revision.submitted();
        // Until it is sealed the checks are still writing; what was sent is what can be said.
        var content = revision.content().filter(any -> revision.digest().isPresent());
        var text = content.map(DraftViews::strictest).orElse(submitted.text());
        var withReasons = sight.readsReasons(draft);
        return new DraftView(
                draft.id(),
                draft.state().name(),
                revision.digest(),
                draft.verdict().map(Verdict::id),
                text,
                content.map(screened -> others(screened, text)).orElse(Map.of()),
                draft.author(),
                content.map(Content::publishAt).orElse(submitted.publishAt()),
                content.map(Content::channels).orElse(submitted.channels()),
                content.map(Content::category).orElse(submitted.category()),
                Optional.of(submitted.pictured()).filter(names -> withReasons),
                submitted.credit(),
                media(revision),
                found.stream()
                        .map(FindingView::of)
                        .map(finding -> withReasons ? finding : finding.withoutReason())
                        .toList(),
                revision.number(),
                draft.title(),
                draft.source().name().toLowerCase(Locale.ROOT),
                Optional.of(draft.reason()).filter(reason -> withReasons && !reason.isEmpty()),
                draft.receivedAt());
    }

    /** The text of the channel from which most was taken out. */
    static String strictest(Content content) {
        return content.channels().stream()
                .map(content::textFor)
                .min(Comparator.comparingInt(String::length))
                .orElse(content.written());
    }

    private static Map<String, String> others(Content content, String text) {
        var others = new TreeMap<String, String>();
        for (var channel : content.channels()) {
            if (!content.textFor(channel).equals(text)) {
                others.put(channel, content.textFor(channel));
            }
        }
        return others;
    }

    /** The pictures that would go out, once they are known; until then the files that were sent. */
    private static List<DraftView.MediaView> media(Revision revision) {
        return revision.content()
                .map(content -> content.pictures().stream()
                        .map(picture -> new DraftView.MediaView(picture.name(), picture.altText()))
                        .toList())
                .orElseGet(() -> revision.submitted().files().stream()
                        .map(file -> new DraftView.MediaView(file.name(), file.altText()))
                        .toList());
    }
}
