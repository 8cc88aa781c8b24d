package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.draft.ThreadText;
import uk.countersign.school.Platform;
import uk.countersign.screening.Check;
import uk.countersign.screening.Corrections;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;

/**
 * What each platform takes: how long a text, how many hashtags, whether there must be a picture. Judged is the text as
 * it would be sent there: after names are corrected and without what somebody chose to leave out. For a text that is too
 * long a shorter one is proposed: as the fix of the finding, and place by place in findings of their own.
 */
public final class PlatformLimitsCheck implements Check {

    private static final String NO_PICTURE =
            "Instagram takes no post without a picture. Add one, or leave Instagram out.";
    private static final String PROPOSED = "Left out on %s, if you take the shorter text.";
    private static final String LEFT_OUT = "Left out on %s, so that the text fits there.";

    private final List<Check> correcting;

    /** @param correcting the checks that change a text by themselves */
    public PlatformLimitsCheck(List<Check> correcting) {
        this.correcting = List.copyOf(correcting);
    }

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var targets = reading.manuscript().channels();
        var rule = reading.rule("platform-limit");
        if (rule.isEmpty() || targets.isEmpty()) {
            return List.of();
        }
        var corrections = correcting.stream()
                .flatMap(check -> check.examine(reading).stream())
                .filter(Finding::corrects)
                .toList();
        var findings = new ArrayList<Finding>();
        for (var target : targets) {
            findings.addAll(new OnOneChannel(reading, target, rule.get(), corrections).findings());
        }
        return findings;
    }

    /** One channel's share. */
    private record OnOneChannel(Reading reading, Target target, Ruling rule, List<Finding> corrections) {

        List<Finding> findings() {
            var findings = new ArrayList<Finding>();
            var leftOut = leftOut();
            leftOut.forEach(span -> findings.add(cut(Severity.FIX, span, LEFT_OUT)));
            if (target.platform() == Platform.INSTAGRAM
                    && reading.manuscript().pictures().isEmpty()) {
                findings.add(Ruling.onlyFor(
                        target.channel(),
                        Ruling.forGood(rule.about(rule.rule().severity(), Place.picture(0), NO_PICTURE))));
            }
            PlatformLimit.of(target.platform()).ifPresent(limit -> findings.addAll(of(limit, leftOut)));
            return findings;
        }

        private List<Finding> of(PlatformLimit limit, List<Span> leftOut) {
            var sent = sent(leftOut);
            var parts = ThreadText.on(target.platform(), sent);
            if (parts.size() > 1) {
                return ofParts(limit, parts);
            }
            if (limit.takes(parts.get(0))) {
                return List.of();
            }
            var places = Shortening.of(reading.manuscript().text(), limit.room(), this::sent);
            var findings = new ArrayList<Finding>();
            var message = message(limit, parts.get(0));
            findings.add(places.map(proposed -> proposing(message, sent(proposed)))
                    .orElseGet(() -> problem(message + " Shorten it, or leave " + name() + " out.")));
            places.ifPresent(proposed -> proposed.forEach(span -> findings.add(cut(Severity.INFO, span, PROPOSED))));
            return findings;
        }

        /** Of a thread each part has to fit by itself; where to divide it is the author's to say. */
        private List<Finding> ofParts(PlatformLimit limit, List<String> parts) {
            return IntStream.range(0, parts.size())
                    .filter(at -> !limit.takes(parts.get(at)))
                    .mapToObj(at -> problem(message(limit, parts.get(at))
                                    .replaceFirst("This is", "Part " + (at + 1) + " of " + parts.size() + " is")
                                    .replaceFirst("this text", "part " + (at + 1))
                            + " Shorten it or divide it once more, by a line of three hyphens, or leave " + name()
                            + " out."))
                    .toList();
        }

        private String message(PlatformLimit limit, String sent) {
            int over = limit.length(sent) - limit.most();
            int hashtags = PlatformLimit.hashtags(sent);
            if (over > 0) {
                return "This is " + over + (over == 1 ? " character" : " characters") + " too long for " + name()
                        + ", which takes " + limit.most() + ".";
            }
            return limit == PlatformLimit.INSTAGRAM
                    ? "Instagram takes at most 30 hashtags; this has " + hashtags + "."
                    : "The letters and emoji of this text take more space than " + name() + " has.";
        }

        private Finding proposing(String message, String shorter) {
            var finding = problem(message + " Use the shorter text that we propose, shorten it yourself, or leave "
                    + name() + " out.");
            return new Finding(
                    finding.check(),
                    finding.rule(),
                    finding.clause(),
                    finding.severity(),
                    finding.place(),
                    Optional.empty(),
                    finding.channel(),
                    finding.message(),
                    Optional.of(shorter),
                    finding.finality());
        }

        private Finding problem(String message) {
            return Ruling.onlyFor(target.channel(), Ruling.forGood(rule.about(Part.TEXT, message)));
        }

        private Finding cut(Severity severity, Span span, String message) {
            return Ruling.onlyFor(
                    target.channel(),
                    rule.at(severity, reading.text(), span, message.formatted(name()), Optional.of("")));
        }

        /** What was chosen to be left out, as far as it lies in the text. */
        private List<Span> leftOut() {
            int length = reading.manuscript().text().length();
            return target.leftOut().stream()
                    .filter(span -> span.end() <= length)
                    .toList();
        }

        private String sent(List<Span> leftOut) {
            var all = new ArrayList<>(corrections);
            leftOut.forEach(span -> all.add(cut(Severity.FIX, span, LEFT_OUT)));
            return Corrections.of(all).text(reading.manuscript().text(), target.channel());
        }

        private String name() {
            return target.platform().label();
        }
    }
}
