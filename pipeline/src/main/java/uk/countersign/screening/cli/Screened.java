package uk.countersign.screening.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Verdict;
import uk.countersign.screening.Corrections;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;
import uk.countersign.screening.links.LinkLookup;

/** What the checks say of one draft, as a line of the output. */
final class Screened {

    private final JsonMapper json;
    private final Screener screener;
    private final SchoolContext context;
    private final LinkLookup links;

    Screened(JsonMapper json, Screener screener, SchoolContext context, LinkLookup links) {
        this.links = links;
        this.json = json;
        this.screener = screener;
        this.context = context;
    }

    ObjectNode of(DraftLine line) {
        var manuscript = line.manuscript();
        var reading = new Reading(manuscript, context);
        var findings = new ArrayList<Finding>();
        for (var stage : Stage.values()) {
            findings.addAll(screener.run(stage, reading).findings());
        }
        findings.addAll(links.of(reading));
        if (!manuscript.pictured().isEmpty()) {
            // Whoever is pictured is in a picture, also where the line names no file.
            findings.removeIf(finding ->
                    finding.check() == CheckName.PLATFORM && finding.place().part() == Part.PICTURE);
        }
        var corrections = Corrections.of(findings);
        var out = json.createObjectNode();
        line.id().ifPresentOrElse(id -> out.set("id", id), () -> out.putNull("id"));
        out.put("verdict", verdict(findings).id());
        out.put("text", corrections.strictestText(manuscript.text()));
        var channels = out.putObject("channels");
        for (var target : manuscript.channels()) {
            channels.put(
                    target.channel(),
                    verdict(concerning(findings, target.channel())).id());
        }
        if (corrections.differByChannel()) {
            var texts = out.putObject("texts");
            manuscript
                    .channels()
                    .forEach(target ->
                            texts.put(target.channel(), corrections.text(manuscript.text(), target.channel())));
        }
        addAltTexts(out, manuscript, corrections);
        var list = out.putArray("findings");
        findings.forEach(finding -> add(list.addObject(), finding));
        return out;
    }

    private static void addAltTexts(ObjectNode out, Manuscript manuscript, Corrections corrections) {
        if (manuscript.pictures().stream()
                .anyMatch(picture -> !picture.altText().isEmpty())) {
            var alts = out.putArray("alt");
            for (int i = 0; i < manuscript.pictures().size(); i++) {
                alts.add(corrections.strictestAltText(
                        manuscript.pictures().get(i).altText(), i));
            }
        }
    }

    private static Verdict verdict(List<Finding> findings) {
        return Verdict.of(findings.stream().map(Finding::severity).toList());
    }

    private static List<Finding> concerning(List<Finding> findings, String channel) {
        return findings.stream()
                .filter(finding -> finding.channel().map(channel::equals).orElse(true))
                .toList();
    }

    private static void add(ObjectNode out, Finding finding) {
        out.put("check", finding.check().id());
        out.put("rule", finding.rule());
        out.put("clause", finding.clause());
        out.put("severity", finding.severity().name());
        boolean inText = finding.place().part() == Part.TEXT;
        out.put("place", finding.place().part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!inText && finding.place().part() != Part.SETTINGS) {
            out.put("index", finding.place().index());
        }
        var span = inText ? finding.span() : Optional.<uk.countersign.draft.Span>empty();
        span.ifPresentOrElse(
                words -> out.put("start", words.start()).put("end", words.end()),
                () -> out.putNull("start").putNull("end"));
        finding.channel().ifPresent(channel -> out.put("channel", channel));
        out.put("message", finding.message());
        finding.fix().ifPresentOrElse(fix -> out.put("fix", fix), () -> out.putNull("fix"));
    }
}
