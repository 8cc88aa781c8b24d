package uk.countersign.screening.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Titles;
import uk.countersign.draft.Verdict;
import uk.countersign.screening.Corrections;

/**
 * The second-person gate: what was corrected is written into the texts, the revision gets its digest and can no longer
 * change, and the draft waits for a second signature, or goes back to its author.
 */
@Component
class GateStep implements DraftStep<GateStep.Judged> {

    private final Revisions revisions;
    private final Findings findings;
    private final DraftClaims claims;

    GateStep(Revisions revisions, Findings findings, DraftClaims claims) {
        this.revisions = revisions;
        this.findings = findings;
        this.claims = claims;
    }

    /** A draft with what it will publish and what the checks say of it. */
    record Judged(Draft draft, Content content, Verdict verdict) implements Worked {}

    @Override
    public String name() {
        return "GATE";
    }

    @Override
    public Judged process(Draft draft) {
        var read = revisions.read(draft.revisionId());
        var recorded = findings.of(draft.revisionId());
        var corrected =
                corrected(read, recorded.stream().map(RecordedFinding::finding).toList());
        var verdict =
                Verdict.of(recorded.stream().map(RecordedFinding::severity).toList());
        return new Judged(draft, corrected, verdict);
    }

    @Override
    public void write(Judged judged, String owner) {
        var draft = judged.draft();
        var digest = revisions.seal(draft.revisionId(), judged.content());
        var blocked = judged.verdict() == Verdict.BLOCK;
        claims.finish(
                draft,
                owner,
                blocked ? DraftCommand.BLOCK : DraftCommand.PRESENT,
                new Verdicted(
                        Optional.of(judged.verdict()),
                        judged.content().publishAt(),
                        title(judged.content()),
                        blocked ? "The checks found something that has to be changed first." : "",
                        "verdict " + judged.verdict().id() + ", digest " + digest));
    }

    private static Content corrected(Content read, List<Finding> findings) {
        var corrections = Corrections.of(findings);
        Map<String, String> texts = new LinkedHashMap<>();
        read.channels().forEach(channel -> texts.put(channel, corrections.text(read.written(), channel)));
        var pictures = IntStream.range(0, read.pictures().size())
                .mapToObj(i -> {
                    var picture = read.pictures().get(i);
                    return picture.describedAs(corrections.strictestAltText(picture.writtenAltText(), i));
                })
                .toList();
        return new Content(
                read.written(),
                texts,
                read.category(),
                read.channels(),
                read.publishAt(),
                pictures,
                read.pictured(),
                read.credit());
    }

    /** The first words of a corrected text: what the author wrote, or called the file, may hold a pupil's name. */
    private static String title(Content content) {
        return Titles.of(
                content.channels().stream().findFirst().map(content::textFor).orElse(""));
    }
}
